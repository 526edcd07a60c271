"use client";

import { type ReactNode, useState } from "react";
import type { Rubric } from "@/lib/calls/domain/rubric";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useLocale, useWords } from "@/lib/words/client";
import { saveSheetAction } from "../actions";
import { COMMENT_LIMIT, isCommentTooLong } from "../domain/sheet-draft";
import type { ReviewSheet } from "../queries/find-review";
import { CriterionCard } from "./criterion-card";
import { CriterionList } from "./criterion-list";
import { LockPanel } from "./lock-panel";
import { ReviewDesk, totalsOf } from "./review-desk";
import { SaveLine, SaveTrouble } from "./save-line";
import { draftOf, EMPTY_ENTRY, typedFaults, unreadablePoints } from "./sheet-entries";
import { shownFault, useCriteria } from "./use-criteria";
import { useSheet } from "./use-sheet";
import { WindowConflicts } from "./window-conflicts";

type Props = {
  readonly assignmentId: string;
  /** Whose words this browser keeps. */
  readonly account: string;
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
export function ScoreSheet({ assignmentId, account, rubric, sheet, computedCenti, ...parts }: Props) {
  const t = useWords("panels");
  const written = useSheet(sheet, { account, sheet: assignmentId }, (mine) =>
    saveSheetAction({ assignmentId, ...mine }, account),
  );
  const draft = draftOf(written.entries);
  const faults = typedFaults(rubric, written.entries);
  const isLong = isCommentTooLong(written.entries.comment);
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
          <div className="mt-6">
            <TextareaField
              name="comment"
              label={t("sheet.comment")}
              hint={t("sheet.commentHint")}
              optional
              rows={3}
              limit={COMMENT_LIMIT}
              error={isLong ? t("sheet.commentTooLong", { limit: COMMENT_LIMIT }) : undefined}
              value={written.entries.comment}
              onChange={(event) => written.setComment(event.target.value)}
            />
          </div>
          <LockPanel
            assignmentId={assignmentId}
            faults={faults}
            isCommentTooLong={isLong}
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
