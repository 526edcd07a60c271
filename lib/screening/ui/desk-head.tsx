import { shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { type Status, worstOf } from "@/lib/eligibility/domain/status";
import { criterionName } from "@/lib/eligibility/ui/finding-words";
import { DueBadge, StatusBadge } from "@/lib/ui/badge";
import { dueWords } from "@/lib/ui/due-words";
import { Icon, type IconName } from "@/lib/ui/icon";
import { PlainLink } from "@/lib/ui/link";
import { getWords } from "@/lib/words/server";
import type { DeskView } from "../queries/find-desk";
import { type DeskTab, tabHref, tabsOf } from "./desk-tabs";

/** Whose application it is, where it stands, and how long it may still wait. */
export async function DeskHead({ desk }: { desk: DeskView }) {
  const [t, common, applications] = await Promise.all([
    getWords("screening"),
    getWords("common"),
    getWords("applications"),
  ]);
  const { application, stage, daysLeft, waits } = desk;
  const { submission } = application;
  const at = `${shanghaiDay(submission.submittedAt)} ${shanghaiClock(submission.submittedAt).slice(0, 5)}`;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-2xl">{application.firmName}</h1>
        <p className="text-ink-2">
          {application.projectName} · <span className="num nb">{submission.receiptNo}</span> ·{" "}
          <span className="num">{t("desk.submission", { number: submission.number, at })}</span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {waits && daysLeft !== null ? (
          <DueBadge days={daysLeft}>
            {t("desk.due", { stage: t(`stages.${stage}`), left: dueWords(common, daysLeft) })}
          </DueBadge>
        ) : (
          <StatusBadge>{applications(`states.${application.state}`)}</StatusBadge>
        )}
      </div>
    </div>
  );
}

/** Five criteria with their state, then what else there is; the first five answer to the keys 1–5. */
export async function DeskTabs({ desk, base, open }: { desk: DeskView; base: string; open: DeskTab }) {
  const [t, eligibility] = await Promise.all([getWords("screening"), getWords("eligibility")]);
  const { application } = desk;
  return (
    <nav className="relative -ms-1 mt-4 flex gap-2 overflow-x-auto p-1" aria-label={t("desk.tabs")}>
      {tabsOf(desk).map((tab, place) => {
        const findings = application.assessment.findings.filter(({ group }) => group === tab);
        const status = findings.length > 0 ? worstOf(findings.map(({ effective }) => ({ status: effective }))) : null;
        return (
          <PlainLink
            key={tab}
            href={tabHref(base, application.id, tab)}
            aria-current={tab === open ? "true" : undefined}
            className={`flex flex-none items-center gap-2 rounded-field border px-3 py-1.5 ${tab === open ? OPEN : CLOSED}`}
          >
            {place < 5 && <span className="num">{place + 1}</span>}
            {isGroup(tab) ? criterionName(eligibility, tab) : t(`desk.${tab}`)}
            {status && <TabStatus status={status} word={eligibility(`statuses.${status}`)} />}
          </PlainLink>
        );
      })}
    </nav>
  );
}

const OPEN = "border-primary bg-tint font-semibold shadow-[inset_0_0_0_1px_var(--color-primary)]";
const CLOSED = "border-line hover:border-edge";

type Group = Exclude<DeskTab, "changes" | "words" | "decide">;
const isGroup = (tab: DeskTab): tab is Group => tab !== "changes" && tab !== "words" && tab !== "decide";

function TabStatus({ status, word }: { status: Status; word: string }) {
  const { look, icon } = STATUSES[status];
  return (
    <>
      <span className={`flex ${look}`}>
        <Icon name={icon} />
      </span>
      <span className="sr-only">{word}</span>
    </>
  );
}

const STATUSES: Record<Status, { look: string; icon: IconName }> = {
  met: { look: "text-success", icon: "check" },
  "not-met": { look: "text-error", icon: "cross" },
  "needs-ruling": { look: "text-warning", icon: "person" },
  missing: { look: "text-ink-2", icon: "dash" },
};
