import { subjectName } from "@/lib/checks/ui/check-words";
import { formatDay } from "@/lib/core/time";
import { FindingBadge } from "@/lib/ui/badge";
import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { RecheckedAward } from "../queries/read-rechecks";
import { DecideFound } from "./decide-found";
import { ObjectionForm } from "./objection-form";

type Shown = {
  /** The call has a negative list. */
  readonly asks: boolean;
  readonly officer: boolean;
  /** In Shanghai, by the programme's clock. */
  readonly today: string;
};

/** 负面清单复查和异议: who was asked about again, who not yet, what was found, and what an objection brought to light. */
export async function Rechecks({ awards, ...shown }: Shown & { awards: readonly RecheckedAward[] }) {
  const t = await getWords("notices");
  if (awards.length === 0) return null;
  const { asks } = shown;
  const open = awards.filter(({ recheck }) => recheck.open.length > 0).length;
  return (
    <Panel title={t(asks ? "recheck.title" : "objection.title")}>
      {asks && <p>{open > 0 ? t("recheck.open", { open, all: awards.length }) : t("recheck.allAsked")}</p>}
      {!asks && <p>{t("objection.lead")}</p>}
      <ul className="rule-list mt-3">
        {awards.map((award) => (
          <OneAward key={award.applicationId} award={award} {...shown} />
        ))}
      </ul>
    </Panel>
  );
}

async function OneAward({ award, asks, officer, today }: Shown & { award: RecheckedAward }) {
  const [t, eligibility, locale] = await Promise.all([getWords("notices"), getWords("eligibility"), getLocale()]);
  const { applicationId, firmName, recheck, lastDay } = award;
  const { open, undecided, kept } = recheck;
  const separator = locale === "en" ? ", " : "、";
  const state = undecided.length > 0 ? "not-met" : open.length > 0 ? "missing" : "met";
  const word = undecided.length > 0 ? "found" : open.length > 0 ? "missing" : kept.length > 0 ? "kept" : "clear";
  return (
    <li className="grid gap-1.5 py-3">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <strong>{firmName}</strong>
        {(asks || word !== "clear") && <FindingBadge state={state}>{t(`recheck.states.${word}`)}</FindingBadge>}
      </span>
      {open.length > 0 && (
        <span className="hint">
          {t("recheck.lacking", {
            vetoes: open.map((veto) => subjectName(eligibility, `vetoes.${veto}`)).join(separator),
            day: formatDay(lastDay, locale),
          })}
        </span>
      )}
      {[...undecided, ...kept].map((record) => (
        <div key={record.id} className="grid gap-2">
          <span>
            {t("recheck.foundIs", {
              veto: subjectName(eligibility, record.subject),
              source: [record.source, record.documentNo].filter((text) => text !== null).join(separator),
              day: formatDay(record.sourceOn, locale),
              remark: record.remark,
            })}
          </span>
          {record.decision === null && officer && <DecideFound recordId={record.id} firmName={firmName} />}
        </div>
      ))}
      {officer && asks && (
        <TextLink
          href={`/desk/applications/${applicationId}?tab=vetoes`}
          aria-label={t("recheck.recordOf", { firm: firmName })}
        >
          {t("recheck.record")}
        </TextLink>
      )}
      {officer && (
        <details>
          <summary
            className="link link-primary w-fit cursor-pointer"
            aria-label={t("objection.of", { firm: firmName })}
          >
            {t("objection.open")}
          </summary>
          <ObjectionForm applicationId={applicationId} firmName={firmName} today={today} />
        </details>
      )}
    </li>
  );
}
