import type { ReactNode } from "react";
import { shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { PageLink } from "@/lib/evidence/ui/page-link";
import { Panel } from "@/lib/ui/panel";
import { type Moment, Moments } from "@/lib/ui/progress";
import type { FindingGroup } from "../domain/assessment";
import { FIGURES_OF } from "../domain/finding-places";
import type { DeskView } from "../queries/find-desk";
import type { RulingView } from "../queries/read-rulings";
import type { ValueView } from "../queries/read-values";
import { figureTexts } from "./figure-words";
import type { PlaceWords } from "./place-words";

type Dated = Moment & { readonly at: Date };

/** What has happened to one criterion, superseded and lapsed entries too: none is ever erased. */
export function RecordPanel({ desk, group, words }: { desk: DeskView; group: FindingGroup; words: PlaceWords }) {
  const { application, submissions } = desk;
  const figures = FIGURES_OF[group];
  const handedIn = submissions.map(
    ({ number, submittedAt }): Dated => ({
      at: submittedAt,
      state: "done",
      what: words.screening("desk.records.submitted", { number }),
    }),
  );
  const values = application.values
    .filter(({ figure }) => figures.includes(figure))
    .map((value) => valueMoment(desk, value, words));
  const rulings = application.rulings
    .filter(({ part }) => part === group || part.startsWith(`${group}.`))
    .flatMap((ruling) => rulingMoments(desk, ruling, words));
  const moments = [...handedIn, ...values, ...rulings].sort((left, right) => left.at.getTime() - right.at.getTime());
  return (
    <Panel title={words.screening("desk.record")}>
      <Moments
        className="text-[0.9375rem]"
        moments={moments.map(({ at, ...moment }) => ({ ...moment, when: whenOf(at) }))}
      />
    </Panel>
  );
}

export const whenOf = (at: Date) => (
  <time dateTime={at.toISOString()}>{`${shanghaiDay(at)} ${shanghaiClock(at)}`}</time>
);

const nameOf = ({ names }: DeskView, id: string | null, words: PlaceWords) =>
  (id !== null && names.get(id)) || words.screening("desk.someone");

function valueMoment(desk: DeskView, value: ValueView, words: PlaceWords): Dated {
  const { screening } = words;
  const { standing } = desk.application.assessment;
  const newest = desk.application.values.findLast(({ figure }) => figure === value.figure);
  const overtaken =
    newest?.id === value.id
      ? standing.has(value.figure)
        ? null
        : screening("desk.records.lapsedValue")
      : screening("desk.records.supersededValue");
  return {
    at: value.recordedAt,
    state: "done",
    what: screening("desk.records.value", {
      who: nameOf(desk, value.recordedById, words),
      figure: screening(`figures.names.${value.figure}`),
      value: figureTexts(screening, desk.application.call.content.policy)(value.figure, value.value),
    }),
    note: <Note lines={[value.reason, <Place key="place" of={value} words={words} />, overtaken]} />,
  };
}

function rulingMoments(desk: DeskView, ruling: RulingView, words: PlaceWords): Dated[] {
  const { screening, eligibility } = words;
  const finding = desk.application.assessment.findings.find(({ key }) => key === ruling.part);
  const overtaken =
    finding?.ruling?.id !== ruling.id
      ? screening("desk.records.superseded")
      : finding.rulingState === "lapsed"
        ? screening("desk.records.lapsedRuling")
        : null;
  const made: Dated = {
    at: ruling.ruledAt,
    state: "done",
    what: screening("desk.records.ruling", {
      who: nameOf(desk, ruling.ruledById, words),
      outcome: eligibility(`statuses.${ruling.outcome}`),
    }),
    note: (
      <Note
        lines={[
          screening(`ruling.reasonCodes.${ruling.reasonCode}`),
          ruling.reason,
          <Place key="place" of={ruling} words={words} />,
          overtaken,
        ]}
      />
    ),
  };
  if (ruling.answeredAt === null) return [made];
  const who = nameOf(desk, ruling.approvedById, words);
  const what =
    ruling.approval === "approved"
      ? screening("desk.records.approved", { who, documentNo: ruling.approvalDocumentNo ?? "" })
      : screening("desk.records.refused", { who, reason: ruling.approvalReason ?? "" });
  return [made, { at: ruling.answeredAt, state: "done", what }];
}

/** Leads to the page in the viewer beside the desk. */
function Place({ of, words }: { of: Pick<ValueView | RulingView, "evidence" | "page">; words: PlaceWords }) {
  const { evidence, page } = of;
  if (!evidence) return null;
  const { id, fileName } = evidence;
  return (
    <PageLink evidenceId={id} page={page}>
      {page === null
        ? words.screening("desk.records.at", { file: fileName })
        : words.screening("desk.records.atPage", { file: fileName, page })}
    </PageLink>
  );
}

const Note = ({ lines }: { lines: readonly ReactNode[] }) => (
  <span className="grid justify-items-start gap-0.5">
    {lines.map((line) => (typeof line === "string" ? <span key={line}>{line}</span> : line))}
  </span>
);
