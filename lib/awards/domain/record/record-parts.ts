import { canonicalJson } from "@/lib/core/canonical-json";
import { codePointOrder } from "@/lib/core/code-point-order";
import { sha256Hex } from "@/lib/core/sha256";
import type { ProjectFigures } from "@/lib/panels/domain/rubric-points";
import type { RunRow } from "@/lib/ranking/domain/run";
import { drawOf } from "@/lib/ranking/domain/tie-break";
import { FELL, SITE_CHECK_REASONS } from "../proposed-list";
import { codeNames } from "./code-names";
import type { RecordedAward, RecordedSheet, RecordFacts } from "./record-facts";

/** Each part of a record by itself is canonical JSON: whole numbers, texts, lists and null. The verifier reads them by these names. */
export type RecordParts = Readonly<Record<RecordPart, unknown>>;

export const RECORD_PARTS = [
  "call",
  "origin",
  "seal",
  "course",
  "totals",
  "ranking",
  "list",
  "sheets",
  "figures",
  "openings",
  "names",
] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

type Names = { readonly project: (id: string) => string; readonly expert: (id: string) => string };

export function recordParts(facts: RecordFacts): RecordParts {
  const { call, run, seal } = facts;
  const names: Names = {
    project: codeNames(
      "P",
      run.input.projects.map(({ id }) => id),
    ),
    expert: codeNames(
      "E",
      facts.sheets.map(({ expertId }) => expertId),
    ),
  };
  const sheets = facts.sheets.toSorted(
    (a, b) => codePointOrder(a.applicationId, b.applicationId) || codePointOrder(a.expertId, b.expertId),
  );
  return {
    call: {
      id: call.id,
      frozen: call.frozen,
      sha256: call.sha256,
      policySha256: sha256Hex(canonicalJson(call.policy)),
      rubricSha256: sha256Hex(canonicalJson(call.rubric)),
    },
    origin: {
      software: facts.software,
      panelPlan: facts.panelPlan,
      proposal: facts.proposal.number,
      proposedAt: facts.proposal.proposedAt.toISOString(),
      run: { number: run.number, inputSha256: run.inputSha256, resultSha256: run.resultSha256 },
      stability: run.input.stability,
    },
    seal: {
      sealedAt: seal.sealedAt.toISOString(),
      sealRoot: seal.sealRoot,
      sheets: sheets.length + seal.recused.length,
      recused: seal.recused.toSorted(codePointOrder),
    },
    course: facts.course,
    totals: totalsOf(facts, names),
    ranking: rankingOf(facts, names),
    list: listOf(facts, names),
    sheets: sheets.map((sheet) => sheetOf(sheet, names)),
    figures: sheets.map(({ figures, ...sheet }) => ({ ...pairOf(sheet, names), ...textsOf(figures) })),
    openings: sheets.map(({ nonceHex, sheet, ...pair }) => ({ ...pairOf(pair, names), nonceHex, sheet })),
    names: namesOf(facts, names),
  };
}

const pairOf = ({ applicationId, expertId }: Pick<RecordedSheet, "applicationId" | "expertId">, names: Names) => ({
  project: names.project(applicationId),
  expert: names.expert(expertId),
});

/** What the ranking was drawn from. Investment stands only where equal scores make it a key: by itself it would name the firm. */
function totalsOf({ run: { input, result } }: RecordFacts, names: Names) {
  const scores = result.ranking.map(({ officialCenti }) => officialCenti);
  const isTied = (id: string) => {
    const score = result.ranking.find((row) => row.id === id)?.officialCenti ?? null;
    return score !== null && scores.filter((other) => other === score).length > 1;
  };
  return input.projects.map(({ id, sheets, primary, investmentFen }) => ({
    project: names.project(id),
    sheets: renamed(sheets, names.expert),
    primary: renamed(primary, names.expert),
    investmentFen: isTied(id) ? investmentFen : null,
    draw: drawOf(input.drawSeed, id),
  }));
}

const renamed = <Value>(values: Readonly<Record<string, Value>>, name: (id: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [name(id), value]));

function rankingOf({ run: { result } }: RecordFacts, names: Names) {
  const { ranking, experts, ...rest } = result;
  return {
    ...rest,
    rows: ranking.map(({ id, ...row }: RunRow) => ({ project: names.project(id), ...row })),
    experts: experts.map(({ id, ...expert }) => ({ expert: names.expert(id), ...expert })),
  };
}

/**
 * The list that goes to the approver, who is passed over because of what was found at the plant, and, where an award of a published
 * list has fallen, that list with who fell.
 */
function listOf({ list, replaced }: RecordFacts, names: Names) {
  const before = new Map(replaced?.list.map((award) => [award.applicationId, award.outcome]));
  const isNew = (id: string) => replaced === null || before.get(id) === "reserve";
  const fell = list.filter(
    ({ applicationId, reasonCode }) => reasonCode === FELL && before.get(applicationId) === "proposed",
  );
  return {
    rows: list.map((award) => awardOf(award, names)),
    excluded: Object.fromEntries(
      list.flatMap(({ applicationId: id, reasonCode }) =>
        SITE_CHECK_REASONS.some((reason) => reason === reasonCode) && isNew(id)
          ? [[names.project(id), reasonCode]]
          : [],
      ),
    ),
    replaces: replaced && {
      number: replaced.number,
      root: replaced.root,
      rows: byRank(replaced.list, list).map((award) => awardOf(award, names)),
      fell: fell.map(({ applicationId }) => names.project(applicationId)),
    },
  };
}

/** In the order of the list that follows it, which is the ranking's. */
const byRank = (replaced: readonly RecordedAward[], list: readonly RecordedAward[]): readonly RecordedAward[] =>
  list.flatMap(({ applicationId }) => replaced.find((award) => award.applicationId === applicationId) ?? []);

const awardOf = ({ applicationId, outcome, amountFen, reasonCode }: RecordedAward, names: Names) => ({
  project: names.project(applicationId),
  outcome,
  amountFen: Number(amountFen), // within the fund, whose own size fits a number of JSON
  reasonCode,
});

/** Points alone: reasons and comments are words of a person, and stay with the receipts. */
const sheetOf = ({ sheet, commitSha256, primaryCenti, ...pair }: RecordedSheet, names: Names) => ({
  ...pairOf(pair, names),
  commit: commitSha256,
  points: Object.fromEntries(
    Object.entries(sheet.scores).flatMap(([code, item]) => (item ? [[code, item.pointsCenti]] : [])),
  ),
  computed: sheet.computed,
  totalCenti: sheet.totalCenti,
  primaryCenti,
});

/** Amounts as texts of whole fen: assets of a large firm may not fit a number. */
const textsOf = ({ newJobs, ...amounts }: ProjectFigures) => ({
  ...Object.fromEntries(Object.entries(amounts).map(([name, fen]) => [name, String(fen)])),
  newJobs,
});

const namesOf = ({ run: { input }, submissions, sheets }: RecordFacts, names: Names) => ({
  projects: Object.fromEntries(
    input.projects.map(({ id, investmentFen }) => [
      names.project(id),
      { id, investmentFen, submissionSha256: submissions.get(id) ?? null },
    ]),
  ),
  experts: Object.fromEntries(sheets.map(({ expertId }) => [names.expert(expertId), expertId])),
});
