"use client";

import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { useWords } from "@/lib/words/client";
import type { BeforeHandingIn } from "./deliver-words";
import { EditList, leftTitle } from "./edit-list";

type Props = {
  /** Null: there is nothing to ask. */
  readonly left: BeforeHandingIn["left"] | null;
  readonly onSend: () => void;
  readonly onKeep: () => void;
};

/** What would not be part of the application, and why: handing in goes on without it only when a person says so. */
export function LeftOutDialog({ left, onSend, onKeep }: Props) {
  const t = useWords("applications");
  return (
    <Dialog
      open={left !== null}
      onClose={onKeep}
      title={t("check.leftOutTitle")}
      actions={
        <>
          <Button look="danger" onClick={onSend}>
            {t("check.submitWithout")}
          </Button>
          <Button look="ghost" onClick={onKeep}>
            {t("check.keepWords")}
          </Button>
        </>
      }
    >
      <p>{t("check.leftOut")}</p>
      {left?.map(({ words, reason }, place) => (
        <div className="mt-4 grid gap-1" key={words ? `${words.section}.${words.page}` : place}>
          <p className="font-semibold">{words ? leftTitle(t, words) : t("check.leftInTab")}</p>
          <p>{t(`left.reason.${reason}`)}</p>
          {words && <EditList paper={words.section} edits={words.edits} />}
        </div>
      ))}
    </Dialog>
  );
}
