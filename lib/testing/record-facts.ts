import type { ProposedAward } from "@/lib/awards/domain/proposed-list";
import type { CourseCounts, RecordedSheet, RecordFacts } from "@/lib/awards/domain/record/record-facts";
import { siteCheckedList } from "@/lib/awards/domain/site-checked-list";
import { substitute } from "@/lib/awards/domain/substitution";
import { freezeCall } from "@/lib/calls/domain/call-content";
import { defaultCall } from "@/lib/calls/domain/default-call";
import type { RecordLevel } from "@/lib/calls/domain/record-level";
import { expertCriteria } from "@/lib/calls/domain/rubric";
import { randomStream } from "@/lib/core/random-stream";
import { sha256Hex } from "@/lib/core/sha256";
import { SOFTWARE } from "@/lib/core/software";
import { computedPoints, type ProjectFigures } from "@/lib/panels/domain/rubric-points";
import { needsReason, primaryPointsCenti, type SheetScores, sheetTotalCenti } from "@/lib/panels/domain/rubric-sheet";
import { rankProjects } from "@/lib/ranking/domain/rank";
import { type RunInput, rankInputOf, runInput, runResult, runSha256 } from "@/lib/ranking/domain/run";
import { sealRoot, sheetCommit } from "@/lib/ranking/domain/seal";
import type { SelectionMode } from "@/lib/ranking/domain/selection";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import type { SiteStanding } from "@/lib/sitechecks/domain/effect";

export type SeasonWish = {
  readonly seed: string;
  readonly projects: number;
  readonly experts: number;
  /** Share in percent of the pairs that were recused, so that sheets are missing. */
  readonly recused?: number;
  readonly mode?: SelectionMode;
  readonly minScoreCenti?: number;
  readonly budgetFen?: bigint;
  /** How many sheets left the count after the seal. */
  readonly recusedLate?: number;
  /** Projects that fell through at the plant, by place. */
  readonly failed?: readonly number[];
  /** A list after these of its awards have fallen, by place; the first of the reserve fails at the plant. */
  readonly fallen?: readonly number[];
  /** How much of it the call promised to publish; every total where nothing is said. */
  readonly recordLevel?: RecordLevel;
  /** Everybody the same, so that the last keys of the tie-break decide. */
  readonly alike?: boolean;
};

const A_LIST = { number: 1, sha256: sha256Hex("list") };
const LISTS = { units: A_LIST, authorities: A_LIST, industries: A_LIST };
const CALL_ID = "0f0f0f0f-0000-4000-8000-000000000001";
const idOf = (kind: "a" | "e", place: number) =>
  `${sha256Hex(`${kind}${place}`).slice(0, 8)}-0000-4000-8000-0000000000aa`;

/** The basis of a proposal as a season of its own would leave it: everything that counts is computed by the portal's own rules. */
export function recordFacts(wish: SeasonWish): RecordFacts {
  const stream = randomStream(wish.seed);
  const base = defaultCall(2026, "2026-05-01", BUILT_IN_LISTS.units);
  const { mode = "strict_stop", minScoreCenti = null, budgetFen = base.fund.budgetFen } = wish;
  const { recordLevel = base.recordLevel } = wish;
  const content = { ...base, recordLevel, fund: { ...base.fund, budgetFen, mode, minScoreCenti } };
  const { frozen, sha256 } = freezeCall(content, LISTS);
  const { rubric, policy } = content;
  const applications = Array.from({ length: wish.projects }, (_, place) => ({
    id: idOf("a", place),
    submissionSha256: sha256Hex(`submission ${place}`),
    figures: someFigures(wish.alike ? () => 5 : stream.below),
  }));

  const sheets = applications.flatMap(({ id, submissionSha256, figures }): RecordedSheet[] =>
    Array.from({ length: wish.experts }, (_, place) => place)
      .filter(() => stream.below(100) >= (wish.recused ?? 0))
      .map((place) => {
        const computed = computedPoints(rubric, figures);
        const scores = someScores(wish.alike ? () => 4 : stream.below);
        const sheet = {
          assignmentId: sha256Hex(`${id} ${place}`).slice(0, 36),
          callSha256: sha256,
          submissionSha256,
          scores,
          computed,
          comment: "材料齐全。",
          totalCenti: sheetTotalCenti(rubric, scores, computed),
        };
        const nonceHex = sha256Hex(`nonce ${id} ${place}`);
        const pair = { applicationId: id, expertId: idOf("e", place), figures, nonceHex, sheet };
        return {
          ...pair,
          commitSha256: sheetCommit(nonceHex, sheet),
          primaryCenti: primaryPointsCenti(rubric, scores),
        };
      }),
  );

  function someScores(below: (n: number) => number): SheetScores {
    return Object.fromEntries(
      expertCriteria(rubric).map((criterion) => {
        const steps = criterion.maxCenti / criterion.stepCenti;
        const pointsCenti = Math.max(0, steps - below(Math.min(steps, 7))) * criterion.stepCenti;
        return [criterion.code, { pointsCenti, reason: needsReason(criterion, pointsCenti) ? "对照材料评定。" : "" }];
      }),
    );
  }

  const recused = Array.from({ length: wish.recusedLate ?? 0 }, (_, place) => sha256Hex(`recused ${place}`));
  const root = sealRoot([...sheets.map(({ commitSha256 }) => commitSha256), ...recused]);
  const input = runInput({
    callId: CALL_ID,
    sealRoot: root,
    rubric,
    fund: content.fund,
    drawSeed: content.drawSeed,
    projects: applications.map(({ id, figures }) => ({
      id,
      investmentFen: figures.investmentFen,
      sheets: sheets
        .filter(({ applicationId }) => applicationId === id)
        .map(({ expertId, primaryCenti, sheet }) => ({ expertId, primaryCenti, totalCenti: sheet.totalCenti })),
    })),
  });
  const ranked = rankProjects(rankInputOf({ ...input, stability: { ...input.stability, replicates: 60 } }));
  if (!ranked.ok) throw new Error(ranked.error);
  const result = runResult(ranked.value);
  const kept = { ...input, stability: { ...input.stability, replicates: 60 } };
  const failed: SiteStanding = "failed";
  const standings = new Map((wish.failed ?? []).map((place) => [idOf("a", place), { standing: failed }]));
  return {
    call: { id: CALL_ID, frozen, sha256, policy, rubric },
    software: SOFTWARE,
    panelPlan: null,
    proposal: { number: wish.fallen === undefined ? 1 : 2, proposedAt: new Date("2026-08-11T02:00:00Z") },
    seal: { sealedAt: new Date("2026-08-10T09:05:00Z"), sealRoot: root, recused },
    run: { number: 1, input: kept, result, inputSha256: runSha256(kept), resultSha256: runSha256(result) },
    sheets,
    submissions: new Map(applications.map(({ id, submissionSha256 }) => [id, submissionSha256])),
    ...listsOf(wish, kept, siteCheckedList({ input: kept, result }, standings).list),
    course: courseOf(wish, sheets.length),
  };
}

/** What was done by hand, counted as the database would: a state that nothing is in is not counted. */
function courseOf({ failed = [], fallen, recusedLate = 0 }: SeasonWish, sheets: number): CourseCounts {
  const counts = {
    "conflicts.suspected": 2,
    "sheets.locked": sheets,
    "sheets.superseded": 1,
    "unlocks.granted": 1,
    "sheets.void": recusedLate,
    "lateRecusals.granted": recusedLate,
  };
  return {
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    replacements: 1,
    "siteChecks.signed": failed.length + (fallen === undefined ? 0 : 1),
  };
}

/** The first list, or the one after some of its awards have fallen. */
function listsOf(
  { fallen }: SeasonWish,
  input: RunInput,
  list: readonly ProposedAward[],
): Pick<RecordFacts, "list" | "replaced"> {
  if (fallen === undefined) return { list, replaced: null };
  const { fund, projects } = rankInputOf(input);
  const amounts = new Map(projects.map(({ id, amountFen }) => [id, amountFen]));
  const proposed = list.filter(({ outcome }) => outcome === "proposed");
  const fell = new Set(fallen.flatMap((place) => proposed[place]?.applicationId ?? []));
  const passed = list.find(({ outcome }) => outcome === "reserve")?.applicationId;
  const next = substitute({ list, fund, amounts }, fell, (id) => (id === passed ? "failed" : "supported"));
  return { list: next.list, replaced: { number: 1, root: sha256Hex("the first record"), list } };
}

function someFigures(below: (n: number) => number): ProjectFigures {
  const fen = (wan: number) => BigInt(wan) * 1_000_000n;
  const investmentFen = fen(1_000 + below(40) * 97);
  return {
    investmentFen,
    equipmentFen: (investmentFen * BigInt(30 + below(60))) / 100n,
    equipmentOfFen: investmentFen,
    newRevenueFen: fen(2_000 + below(60) * 131),
    newTaxFen: fen(50 + below(70) * 7),
    newJobs: below(90),
    assetsFen: fen(below(12) === 0 ? 0 : 9_000 + below(50) * 311),
    liabilitiesFen: fen(2_000 + below(50) * 173),
  };
}
