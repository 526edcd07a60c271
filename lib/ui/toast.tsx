"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "@/lib/words/client";
import { Icon } from "./icon";

/** Success only; refusals and faults stay where they arose, in an `Alert`. Stays until closed or after `seconds`. */
export function Toast({ children, seconds = 8 }: { children: ReactNode; seconds?: number }) {
  const t = useWords("common");
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return (
    <div className="toast toast-end z-30 max-w-full" role="status">
      {shown && (
        <div className="alert alert-soft alert-success w-fit whitespace-normal">
          <Icon name="check" />
          <p>{children}</p>
          <button
            type="button"
            className="btn btn-ghost btn-sm"
            aria-label={t("closeMessage")}
            onClick={() => setShown(false)}
          >
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
