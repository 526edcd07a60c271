import { CRITERIA } from "@/lib/eligibility/domain/finding";
import { worstOf } from "@/lib/eligibility/domain/status";
import { criterionName, findingSentence } from "@/lib/eligibility/ui/finding-words";
import { FindingBadge } from "@/lib/ui/badge";
import { Panel } from "@/lib/ui/panel";
import { correctionPlaces, isPlaceOf, placeKey } from "../domain/corrections";
import { decidedFindings, reasonsAgainst } from "../domain/decided-findings";
import { placeOfFinding } from "../domain/finding-places";
import {
  CITY_VERDICTS,
  COUNTY_VERDICTS,
  claimRefusal,
  commandOf,
  type ScreeningVerdict,
  verdictRefusal,
} from "../domain/verdicts";
import type { DeskView } from "../queries/find-desk";
import { DecisionForm } from "./decision-form";
import { DecisionsPanel } from "./decisions-panel";
import { EndReturnPanel } from "./end-return-panel";
import { documentName, listed, type PlaceWords, placeLabel } from "./place-words";
import { reasonTexts } from "./reason-texts";

// words: screening.decision.lacking.*, screening.decision.summary, screening.decision.title.*, screening.figures.needed.*

/** All findings at a glance, the decision, and what was decided before. */
export function DecideTab(props: {
  desk: DeskView;
  base: string;
  verdict: ScreeningVerdict | null;
  words: PlaceWords;
}) {
  const { desk, base, verdict, words } = props;
  const { application, stage, allowed, decisions, names, queue } = desk;
  const verdicts = (stage === "county" ? COUNTY_VERDICTS : CITY_VERDICTS).filter((known) => {
    const command = commandOf(stage, known);
    if (command === null || !allowed.includes(command)) return false;
    // After the decision the officer comes back to it only for what a department has found since.
    return application.state !== "eligible" || verdictRefusal(known, application.assessment) === null;
  });
  const next = queue.nextId === null || queue.nextId === application.id ? homeOf(base) : `${base}/${queue.nextId}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] xl:items-start">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Summary desk={desk} words={words} />
        <DecisionsPanel decisions={decisions} names={names} words={words} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {allowed.includes("end-return") && (
          <EndReturnPanel applicationId={application.id} version={application.version} />
        )}
        {verdicts.length > 0 && (
          <Panel title={words.screening(`decision.title.${stage}`)} className="border-primary">
            <DecisionForm
              applicationId={application.id}
              version={application.version}
              initial={verdicts.find((known) => known === verdict) ?? null}
              verdicts={verdicts.map((known) => ({ verdict: known, lacking: lackingWords(desk, known, words) }))}
              places={correctionPlaces(application.call.content).map((place) => ({
                value: placeKey(place),
                label: placeLabel(words, place),
              }))}
              documents={application.submission.evidence.map(({ id, kind, fileName }) => ({
                value: id,
                label: `${documentName(words, kind)} · ${fileName}`,
              }))}
              suggestions={suggestionsOf(desk, words)}
              reasons={reasonTexts(
                words.eligibility,
                words.locale,
                application.call.content.policy,
                reasonsAgainst(decidedFindings(application.assessment.findings)),
              )}
              dueDays={application.call.content.stepDays.correction}
              callDocumentNo={application.call.content.documentNo}
              nextHref={next}
            />
          </Panel>
        )}
      </div>
    </div>
  );
}

/** "/county/applications" → "/county" */
const homeOf = (base: string) => base.slice(0, base.lastIndexOf("/"));

/** A line for each criterion; of what is open, the sentence. */
function Summary({ desk, words }: { desk: DeskView; words: PlaceWords }) {
  const { findings } = desk.application.assessment;
  const { eligibility, locale } = words;
  const groups = [...CRITERIA, "vetoes" as const].flatMap((group) => {
    const own = findings.filter((finding) => finding.group === group);
    return own.length === 0
      ? []
      : [{ group, own, status: worstOf(own.map(({ effective }) => ({ status: effective }))) }];
  });
  return (
    <Panel title={words.screening("decision.summary")} flush>
      <ul className="rule-list text-[0.9375rem]">
        {groups.map(({ group, own, status }) => (
          <li key={group} className="grid gap-1 px-4.5 py-2.5">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-semibold">{criterionName(eligibility, group)}</span>
              <FindingBadge state={status} />
            </span>
            {own
              .filter(({ effective }) => effective !== "met")
              .map(({ key, verified, ruling, rulingState }) => (
                <span key={key} className="text-ink-2">
                  {findingSentence(eligibility, locale, verified)}{" "}
                  {ruling && rulingState === "counts" && (
                    <strong>{words.screening(`desk.ruled.${ruling.outcome}`)}</strong>
                  )}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function lackingWords({ application }: DeskView, verdict: ScreeningVerdict, words: PlaceWords): string | null {
  const { screening, locale } = words;
  const { assessment } = application;
  const refusal = claimRefusal(verdict, application.claimProven) ?? verdictRefusal(verdict, assessment);
  if (refusal !== "figures-not-verified") return refusal && screening(`decision.lacking.${refusal}`);
  const figures = listed(
    locale,
    assessment.stillToVerify.map((figure) => screening(`figures.needed.${figure}`)),
  );
  return screening(`decision.lacking.${refusal}`, { figures });
}

/** A first wording for each place that a finding points to and the call asks for; the official changes it as needed. */
function suggestionsOf({ application }: DeskView, { eligibility, locale }: PlaceWords) {
  return application.assessment.findings.flatMap(({ key, effective, verified }) => {
    const place = effective === "met" ? null : placeOfFinding(key);
    return place && isPlaceOf(application.call.content, place)
      ? [{ place: placeKey(place), reason: findingSentence(eligibility, locale, verified) }]
      : [];
  });
}
