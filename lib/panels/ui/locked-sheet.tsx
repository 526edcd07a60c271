"use client";

import type { ReactNode } from "react";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { LinkButton } from "@/lib/ui/button";
import { useLocale, useWords } from "@/lib/words/client";
import type { ReviewSheet } from "../queries/find-review";
import { ReviewDesk, totalsOf } from "./review-desk";

type Props = {
  readonly rubric: Rubric;
  readonly sheet: ReviewSheet;
  readonly computedCenti: readonly number[];
  readonly head: ReactNode;
  readonly file: ReactNode;
  readonly computed: ReactNode;
  readonly nextHref: string | null;
  readonly sealRoot: string | null;
  /** The call is not sealed: a mistake can still be put right. */
  readonly underReview: boolean;
  /** What stands below the sheet: until the seal, the late declaration. */
  readonly below: ReactNode;
};

/** A sheet that can no longer change, with its receipt; or one whose call is no longer under review. */
export function LockedSheet({ rubric, sheet, computedCenti, nextHref, sealRoot, underReview, ...parts }: Props) {
  const t = useWords("panels");
  const unlocking = useWords("unlocks");
  const locale = useLocale();
  const { locked } = sheet;
  return (
    <ReviewDesk
      head={parts.head}
      totals={totalsOf(rubric, sheet.scores, computedCenti)}
      file={parts.file}
      sheet={
        <>
          <h2 className="text-xl" id="sheet-title">
            {t("sheet.title")}
          </h2>
          {locked ? (
            <Alert tone="success" icon="lock" className="mt-3" title={t("locked.title")}>
              <p className="num">{t("locked.at", { at: formatInstant(locked.at, locale) })}</p>
              <p>{t("locked.receipt")}</p>
              <p className="code" data-receipt="">
                {locked.commitSha256}
              </p>
              <p className={locked.check === "fits" ? "" : "font-semibold text-error"}>
                {t(`locked.check.${locked.check}`)}
              </p>
              <p className="hint">
                {t("locked.receiptHint")} {t("locked.whom")}
              </p>
              {sealRoot && (
                <>
                  <p>{t("locked.sealed")}</p>
                  <p className="code">{sealRoot}</p>
                </>
              )}
              {underReview && <p className="hint">{unlocking("expertNote.how")}</p>}
            </Alert>
          ) : (
            <Alert tone="info" className="mt-3">
              <p>{t("locked.never")}</p>
            </Alert>
          )}
          {nextHref && (
            <p className="mt-4">
              <LinkButton href={nextHref}>{t("locked.next")}</LinkButton>
            </p>
          )}
          {parts.computed}
          <dl className="rule-list mt-5">
            {expertCriteria(rubric).map(({ code, name, maxCenti }) => {
              const item = sheet.scores[code];
              return (
                <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-2.5" key={code}>
                  <dt>
                    <span className="num text-ink-2">{code}</span>　{name[locale]}
                  </dt>
                  <dd className="num nb">
                    {typeof item?.pointsCenti === "number" ? formatPoints(item.pointsCenti) : "—"}{" "}
                    <span className="text-hint">/ {formatPoints(maxCenti)}</span>
                  </dd>
                  {item?.reason && <dd className="hint col-span-2 whitespace-pre-wrap">{item.reason}</dd>}
                </div>
              );
            })}
          </dl>
          {sheet.comment && (
            <div className="mt-5">
              <h3 className="text-base">{t("sheet.comment")}</h3>
              <p className="mt-1 whitespace-pre-wrap">{sheet.comment}</p>
            </div>
          )}
          {parts.below}
        </>
      }
    />
  );
}
