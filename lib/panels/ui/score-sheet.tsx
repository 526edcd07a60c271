"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { parsePoints } from "@/lib/calls/schema/fields";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useLocale, useWords } from "@/lib/words/client";
import { type SheetFault, type SheetFaultCode, sheetFaults } from "../domain/rubric-sheet";
import { scoredItems } from "../domain/sheet-draft";
import type { ReviewSheet } from "../queries/find-review";
import { CriterionCard, scoreFieldId } from "./criterion-card";
import { CriterionList } from "./criterion-list";
import { LockPanel } from "./lock-panel";
import { ReviewDesk, totalsOf } from "./review-desk";
import { SaveLine, SaveTrouble } from "./save-line";
import { draftOf, EMPTY_ENTRY } from "./sheet-entries";
import { useSheet } from "./use-sheet";
import { WindowConflicts } from "./window-conflicts";

type Props = {
  readonly assignmentId: string;
  readonly rubric: Rubric;
  readonly sheet: ReviewSheet;
  /** The points of the computed criteria. */
  readonly computedCenti: readonly number[];
  readonly head: ReactNode;
  readonly file: ReactNode;
  readonly computed: ReactNode;
  /** What stands below the sheet: the late declaration. */
  readonly below: ReactNode;
};

/** File on one side, rubric on the other: scored criterion by criterion, saved as it is written, locked once. */
export function ScoreSheet({ assignmentId, rubric, sheet, computedCenti, ...parts }: Props) {
  const t = useWords("panels");
  const written = useSheet(assignmentId, sheet);
  const draft = draftOf(written.entries);
  const faults = sheetFaults(rubric, scoredItems(draft.scores));
  const order = useCriteria(rubric, faults);
  const [tried, setTried] = useState(0);
  const { active } = order;
  const entry = written.entries.items[active.code] ?? EMPTY_ENTRY;
  return (
    <ReviewDesk
      head={parts.head}
      totals={totalsOf(rubric, draft.scores, computedCenti)}
      file={parts.file}
      sheet={
        <>
          <div className="flex flex-wrap items-baseline justify-between gap-3">
            <h2 className="text-xl" id="sheet-title">
              {t("sheet.title")}
            </h2>
            <SaveLine status={written.status} />
          </div>
          {sheet.unlocked && <Unlocked {...sheet.unlocked} />}
          <SaveTrouble status={written.status} />
          <WindowConflicts conflicts={written.conflicts} onOpen={order.open} onTake={written.setEntry} />
          {parts.computed}
          <CriterionCard
            key={active.code}
            criterion={active}
            entry={entry}
            fault={shownFault(active.code, entry.points, faults, tried > 0)}
            onChange={(change) => written.setEntry(active.code, change)}
            onMove={order.move}
          />
          <CriterionList
            active={active.code}
            onOpen={order.open}
            listed={order.criteria.map((criterion) => ({
              criterion,
              pointsCenti: draft.scores[criterion.code]?.pointsCenti ?? null,
              faulty: faults.some(({ code }) => code === criterion.code),
            }))}
          />
          <div className="mt-6">
            <TextareaField
              name="comment"
              label={t("sheet.comment")}
              hint={t("sheet.commentHint")}
              optional
              rows={3}
              value={written.entries.comment}
              onChange={(event) => written.setComment(event.target.value)}
            />
          </div>
          <LockPanel
            assignmentId={assignmentId}
            faults={faults}
            onTry={() => setTried((count) => count + 1)}
            onOpen={order.open}
            flush={written.flush}
            revision={written.revision}
          />
          {parts.below}
        </>
      }
    />
  );
}

function Unlocked({ at, reason }: NonNullable<ReviewSheet["unlocked"]>) {
  const t = useWords("unlocks");
  const locale = useLocale();
  return (
    <Alert tone="info" className="mt-3">
      <p>{t("expertNote.granted", { at: formatInstant(at, locale), reason })}</p>
    </Alert>
  );
}

/** Points that are wrong are told at once; what is merely lacking, once locking was tried. */
function shownFault(
  code: string,
  points: string,
  faults: readonly SheetFault[],
  tried: boolean,
): SheetFaultCode | "not-points" | null {
  if (points.trim() !== "" && parsePoints(points) === null) return "not-points";
  const fault = faults.find((each) => each.code === code)?.fault ?? null;
  if (fault === "not-scored" || fault === "reason-required") return tried ? fault : null;
  return fault;
}

/** Which criterion is open; it begins at the first that is lacking. Whoever opens one by key or link lands in its points. */
function useCriteria(rubric: Rubric, faults: readonly SheetFault[]) {
  const criteria = expertCriteria(rubric);
  const [code, setCode] = useState(() => faults[0]?.code ?? criteria[0]?.code ?? "");
  const [opened, setOpened] = useState(0);
  const wanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same criterion opened again takes the focus again
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    document.getElementById(scoreFieldId(code))?.focus();
  }, [code, opened]);
  const active = criteria.find((each) => each.code === code) ?? criteria[0];
  if (!active) throw new Error("a rubric without anything for experts to score reached the sheet");
  const open = (next: string) => {
    wanted.current = true;
    setCode(next);
    setOpened((count) => count + 1);
  };
  const move = (direction: 1 | -1) => {
    const at = criteria.indexOf(active) + direction;
    open(criteria[Math.min(Math.max(at, 0), criteria.length - 1)]?.code ?? code);
  };
  return { criteria, active, open, move };
}
