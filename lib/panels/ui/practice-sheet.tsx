"use client";

import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Rubric } from "@/lib/calls/domain/rubric";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { handInPracticeAction, savePracticeAction } from "../actions";
import { practiceFaults } from "../domain/practice";
import type { PracticeCaseView } from "../queries/find-practice";
import { CriterionCard } from "./criterion-card";
import { CriterionList } from "./criterion-list";
import { ReviewDesk, totalsOf } from "./review-desk";
import { SaveLine, SaveTrouble } from "./save-line";
import { draftOf, EMPTY_ENTRY, typedFaults, unreadablePoints } from "./sheet-entries";
import { shownFault, useCriteria } from "./use-criteria";
import { useSheet } from "./use-sheet";
import { WindowConflicts } from "./window-conflicts";

type Props = {
  readonly rubric: Rubric;
  readonly account: string;
  readonly practised: Pick<PracticeCaseView, "id" | "sheet">;
  readonly head: ReactNode;
  readonly text: ReactNode;
};

/** One anchor case, scored on the very sheet that the files are scored on, and handed in. */
export function PracticeSheet({ rubric, account, practised, head, text }: Props) {
  const t = useWords("panels");
  const { id: caseId, sheet } = practised;
  const written = useSheet(sheet, { account, sheet: caseId }, (mine) =>
    savePracticeAction({ caseId, ...mine }, account),
  );
  const draft = draftOf(written.entries);
  const faults = practiceFaults(typedFaults(rubric, written.entries));
  const order = useCriteria(rubric, faults);
  const [tried, setTried] = useState(0);
  const { active } = order;
  const entry = written.entries.items[active.code] ?? EMPTY_ENTRY;
  return (
    <ReviewDesk
      head={head}
      totals={totalsOf(rubric, draft.scores, [])}
      file={text}
      sheet={
        <>
          <div className="flex flex-wrap items-baseline justify-between gap-3">
            <h2 className="text-xl" id="sheet-title">
              {t("sheet.title")}
            </h2>
            <SaveLine status={written.status} />
          </div>
          <SaveTrouble status={written.status} />
          <WindowConflicts conflicts={written.conflicts} onOpen={order.open} onTake={written.setEntry} />
          <CriterionCard
            key={active.code}
            criterion={active}
            entry={entry}
            fault={shownFault(active.code, faults, tried > 0)}
            onChange={(change) => written.setEntry(active.code, change)}
            onMove={order.move}
          />
          <CriterionList
            active={active.code}
            onOpen={order.open}
            listed={order.criteria.map((criterion) => ({
              criterion,
              pointsCenti: draft.scores[criterion.code]?.pointsCenti ?? null,
              isUnreadable: unreadablePoints(written.entries.items[criterion.code]?.points ?? "") !== null,
              faulty: faults.some(({ code }) => code === criterion.code),
            }))}
          />
          <HandIn
            caseId={caseId}
            lacking={faults.map(({ code }) => code)}
            onTry={() => setTried((count) => count + 1)}
            flush={written.flush}
            revision={written.revision}
          />
        </>
      }
    />
  );
}

function HandIn(props: {
  caseId: string;
  lacking: readonly string[];
  onTry: () => void;
  flush: () => Promise<boolean>;
  revision: () => number;
}) {
  const t = useWords("practice");
  const panels = useWords("panels");
  const hydrated = useHydrated();
  const [unsaved, setUnsaved] = useState(false);
  const { run, pending, refused } = useAction(handInPracticeAction);
  const { caseId, lacking } = props;
  const panel = useRef<HTMLDivElement>(null);
  // As on a sheet: as pressing the button.
  useShortcuts(
    useMemo(() => ({ "Ctrl+Enter": () => panel.current?.querySelector<HTMLElement>(":scope > button")?.click() }), []),
  );
  const handIn = async () => {
    const kept = await props.flush();
    setUnsaved(!kept);
    if (kept) run({ caseId, revision: props.revision() });
  };
  return (
    <div className="mt-6 grid gap-3" ref={panel}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {unsaved && (
        <Alert tone="error" announce>
          <p>{t("handIn.unsaved")}</p>
        </Alert>
      )}
      {lacking.length === 0 ? (
        <ConfirmButton
          label={t("handIn.label")}
          question={t("handIn.question")}
          explanation={<p>{t("handIn.explanation")}</p>}
          confirm={t("handIn.confirm")}
          keep={t("handIn.keep")}
          pending={pending}
          onConfirm={() => void handIn()}
        />
      ) : (
        <Button look="quiet" disabled={!hydrated} onClick={props.onTry}>
          {t("handIn.label")}
        </Button>
      )}
      <p className="hint" role="status">
        {lacking.length > 0 && t("handIn.lacking", { codes: lacking.join(panels("separator")) })} {t("handIn.hint")}
      </p>
    </div>
  );
}
