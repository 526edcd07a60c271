import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { FileLink } from "@/lib/evidence/ui/file-link";
import { FindingBadge, type FindingState, StatusBadge } from "@/lib/ui/badge";
import { Panel } from "@/lib/ui/panel";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { getLocale, getWords } from "@/lib/words/server";
import type { CheckOutcome } from "../domain/check-record";
import type { CheckView } from "../queries/read-checks";
import { subjectName } from "./check-words";

/** What departments and registers say of one group of findings, newest first; what is superseded stays. */
export async function ChecksPanel(props: {
  checks: readonly CheckView[];
  names: ReadonlyMap<string, string>;
  /** A county is told the line of a department's list and not given the list. */
  mayOpenReplies: boolean;
}) {
  const { checks, names, mayOpenReplies } = props;
  const t = await getWords("checks");
  const newest = new Map(checks.map((check) => [check.subject, check.id]));
  return (
    <Panel title={t("panel.title")}>
      {checks.length === 0 ? (
        <p className="text-ink-2">{t("panel.none")}</p>
      ) : (
        <ul className="rule-list text-[0.9375rem]">
          {[...checks].reverse().map((check) => (
            <OneCheck
              key={check.id}
              check={check}
              who={names.get(check.recordedById) ?? t("panel.someone")}
              superseded={newest.get(check.subject) !== check.id}
              mayOpenReplies={mayOpenReplies}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

async function OneCheck(props: { check: CheckView; who: string; superseded: boolean; mayOpenReplies: boolean }) {
  const { check, who, superseded, mayOpenReplies } = props;
  const [t, eligibility, locale] = await Promise.all([getWords("checks"), getWords("eligibility"), getLocale()]);
  return (
    <li className="grid gap-1 py-2.5">
      <span className="flex flex-wrap items-center gap-2">
        <FindingBadge state={STATES[check.outcome]}>{t(`outcomes.${check.outcome}`)}</FindingBadge>
        <strong>{subjectName(eligibility, check.subject)}</strong>
        <StatusBadge>{t(`rounds.${check.round}`)}</StatusBadge>
      </span>
      {check.remark !== "" && <span>{check.remark}</span>}
      <span className="hint">
        {t("panel.source", { source: check.source, day: formatDay(check.sourceOn, locale) })}
        {check.documentNo !== null && ` · ${t("panel.documentNo", { text: check.documentNo })}`}
      </span>
      <Place check={check} mayOpenReplies={mayOpenReplies} />
      <span className="hint">
        {superseded && `${t("panel.superseded")} · `}
        {t("panel.by", {
          name: who,
          at: `${shanghaiDay(check.recordedAt)} ${shanghaiClock(check.recordedAt).slice(0, 5)}`,
        })}
      </span>
    </li>
  );
}

/** The file, and the page or line in it. */
async function Place({ check, mayOpenReplies }: { check: CheckView; mayOpenReplies: boolean }) {
  const [t, scanned] = await Promise.all([getWords("checks"), getWords("evidence")]);
  const { evidence, page, reply, replyLine } = check;
  return (
    <>
      {evidence && (
        <span>
          {t("panel.file")}
          <FileLink file={evidence} word={evidence.fileName} words={scanned} />
          {page !== null && ` · ${t("panel.page", { page })}`}
        </span>
      )}
      {replyLine !== null && (
        <span>
          {reply && mayOpenReplies && (
            <>
              {t("panel.reply")}
              {reply.scan === "infected" ? (
                reply.fileName
              ) : (
                <a className="link link-primary" href={`/api/replies/${reply.id}`} download>
                  {reply.fileName}
                </a>
              )}{" "}
              <ScanBadge scan={reply.scan} words={scanned} />
              {" · "}
            </>
          )}
          {t("panel.line", { line: replyLine })}
        </span>
      )}
    </>
  );
}

const STATES: Record<CheckOutcome, FindingState> = {
  clear: "met",
  confirmed: "met",
  found: "not-met",
  differs: "needs-ruling",
};
