"use client";

import { type KeyboardEvent, useState } from "react";
import { useWords } from "@/lib/words/client";

/** "12 / 40": the number can be typed; Enter or leaving the field turns to it. */
export function PageNumber({ page, of, onTurn }: { page: number; of: number; onTurn: (page: number) => void }) {
  const t = useWords("evidence");
  const [typed, setTyped] = useState(String(page));
  const turn = () => {
    const asked = Number(typed.normalize("NFKC").trim());
    if (Number.isInteger(asked) && asked >= 1 && asked !== page) onTurn(asked);
    else setTyped(String(page));
  };
  const turnByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // the form around it is not handed in by turning a page
    turn();
  };
  return (
    <label className="flex items-center gap-1.5 text-[0.9375rem]">
      <span className="sr-only">{t("viewer.pageNumber")}</span>
      <input
        className="input input-sm num w-14 text-center"
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={turnByKey}
        onBlur={turn}
      />
      <span className="num">/ {of}</span>
    </label>
  );
}
