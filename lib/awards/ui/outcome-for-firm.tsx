import { formatWan } from "@/lib/core/money";
import { formatDay } from "@/lib/core/time";
import { scoreText } from "@/lib/ranking/domain/score-text";
import { Pairs } from "@/lib/ui/facts";
import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { OwnOutcome } from "../queries/own-outcome";
import { reasonText } from "./reason-text";

/** The outcome as its own firm reads it: what became of the project, its own score, and why. Nothing of the others. */
export async function OutcomeForFirm({ outcome }: { outcome: OwnOutcome }) {
  const [t, codes, locale] = await Promise.all([getWords("awards"), getWords("ranking"), getLocale()]);
  const { notice, reasonCode, amountFen, droppedReason } = outcome;
  const pairs: [string, string][] = [
    [t("own.score"), scoreOf(outcome, t)],
    [t("own.sheets"), t("own.sheetsValue", { count: outcome.sheets })],
  ];
  if (amountFen > 0n) pairs.push([t("own.amount"), t("wan", { amount: formatWan(amountFen) })]);
  if (amountFen > 0n && amountFen < outcome.wholeFen) {
    pairs.push([t("own.part"), t("own.partValue", { whole: formatWan(outcome.wholeFen) })]);
  }
  if (outcome.codeName) pairs.push([t("own.codeName"), t("own.codeNameValue", { name: outcome.codeName })]);
  if (reasonCode) pairs.push([t("own.reason"), reasonText(reasonCode, t, codes)]);
  return (
    <Panel title={t("own.title")}>
      <p className="font-semibold">
        {droppedReason !== null
          ? t("own.dropped")
          : outcome.outcome === "proposed"
            ? t("own.proposed", { amount: formatWan(amountFen) })
            : t(`own.${outcome.outcome}`)}
      </p>
      {droppedReason !== null && <p className="mt-1">{t("own.droppedReason", { reason: droppedReason })}</p>}
      {notice && droppedReason === null && (
        <p className="mt-1 text-ink-2">
          {notice.confirmedAt
            ? t("own.confirmedNote")
            : t(notice.mayObject ? "own.runningNote" : "own.overNote", { end: formatDay(notice.endsOn, locale) })}
        </p>
      )}
      <Pairs className="mt-3" pairs={pairs} stack />
      {notice && (
        <p className="mt-3 text-ink-2">
          {notice.mayObject && t("own.object")} <TextLink href={`/notices/${notice.id}`}>{t("own.notice")}</TextLink>
        </p>
      )}
    </Panel>
  );
}

const scoreOf = ({ officialCenti, minReviews }: OwnOutcome, t: Words<"awards">): string =>
  officialCenti === null
    ? t("own.noScore", { min: minReviews })
    : t("own.points", { points: scoreText(officialCenti) });
