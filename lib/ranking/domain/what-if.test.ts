import { expect, it } from "vitest";
import { recordFacts } from "@/lib/testing/record-facts";
import { rankInputOf } from "./run";
import { type Supposition, whatIf } from "./what-if";

const { run } = recordFacts({ seed: "crossed", projects: 14, experts: 7 });
const input = rankInputOf(run.input);
const asItIs: Supposition = { budgetFen: 500_000_000n, maxAwards: 10, mode: "strict_stop", withoutExpert: null };
const suppose = (changes: Partial<Supposition>) => whatIf(input, { ...asItIs, ...changes });

it("as it is, nothing changes and the largest sum of scores is the list itself", () => {
  const { rows, bestSum, awards, leftFen } = suppose({});
  expect(rows.map(({ id, after }) => [id, after.officialCenti, Number(after.awardFen)])).toEqual(
    run.result.ranking.map(({ id, officialCenti, awardFen }) => [id, officialCenti, awardFen]),
  );
  expect(rows.some(({ isChanged }) => isChanged)).toBe(false);
  expect([awards, leftFen, bestSum]).toEqual([10, 0n, null]);
});

it("another fund or number moves the line and no score", () => {
  const fewer = suppose({ maxAwards: 8 });
  expect(fewer.awards).toBe(8);
  expect(fewer.leftFen).toBe(100_000_000n);
  expect(fewer.rows.flatMap(({ isChanged, after }) => (isChanged ? [after.rank] : []))).toEqual([9, 10]);
  expect(fewer.rows.every(({ before, after }) => before.officialCenti === after.officialCenti)).toBe(true);
  expect(suppose({ budgetFen: 130_000_000n }).awards).toBe(2);
  expect(suppose({ budgetFen: 130_000_000n, mode: "partial_last" }).awards).toBe(3);
});

it("without one expert a project may be ranked on fewer sheets than the rule asks for, and that is told", () => {
  const [first] = input.projects;
  const expert = first?.sheets[0]?.expertId ?? "";
  const short = {
    ...input,
    projects: input.projects.map((project) => ({
      ...project,
      sheets: project.id === first?.id ? project.sheets.slice(0, 3) : project.sheets,
    })),
  };
  const { rows, leastSheets } = whatIf(short, { ...asItIs, withoutExpert: expert });
  const told = rows.filter(({ isBelowRule }) => isBelowRule).map(({ id, sheets }) => [id, sheets]);
  expect([leastSheets, ...told]).toEqual([3, [first?.id, 2]]);
  expect(whatIf(short, asItIs).rows.some(({ isBelowRule }) => isBelowRule)).toBe(false);
});

it("without one expert the scores are those of the others", () => {
  const expert = run.result.experts[0]?.id ?? "";
  const rows = suppose({ withoutExpert: expert }).rows;
  expect(rows.some(({ before, after }) => before.officialCenti !== after.officialCenti)).toBe(true);
  expect(rows.map(({ after }) => after.rank)).toEqual(rows.map((_, place) => place + 1));
});
