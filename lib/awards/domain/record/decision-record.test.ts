import { beforeAll, describe, expect, it } from "vitest";
import { RECORD_LEVELS } from "@/lib/calls/domain/record-level";
import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import { recordFacts, type SeasonWish } from "@/lib/testing/record-facts";
import { theVerifier } from "@/lib/testing/verifier";
import { type DecisionRecord, decisionRecord, recordExtract } from "./decision-record";

let verifier: Awaited<ReturnType<typeof theVerifier>>;
beforeAll(async () => {
  verifier = await theVerifier();
});
/** A season's record is made once: it is only read. */
const made = new Map<string, DecisionRecord>();
function recordOf(wish: SeasonWish): DecisionRecord {
  const key = `${wish.seed} ${wish.recordLevel}`;
  const known = made.get(key) ?? decisionRecord(recordFacts(wish));
  made.set(key, known);
  return known;
}
const answerTo = (record: unknown, root?: string) => verifier.answer(canonicalJson(record), root);

const SEASONS: readonly SeasonWish[] = [
  { seed: "crossed", projects: 14, experts: 7 },
  { seed: "recusals", projects: 14, experts: 7, recused: 25 },
  { seed: "recused late", projects: 10, experts: 6, recused: 10, recusedLate: 2 },
  { seed: "too few", projects: 12, experts: 4, recused: 45 },
  { seed: "alike", projects: 12, experts: 5, alike: true },
  { seed: "plants", projects: 14, experts: 5, failed: [0, 3, 7] },
  { seed: "partial", projects: 9, experts: 5, mode: "partial_last", budgetFen: 175_000_000n },
  { seed: "skip", projects: 9, experts: 5, mode: "skip_fit", budgetFen: 175_000_000n, minScoreCenti: 7_000 },
  { seed: "fallen", projects: 14, experts: 5, fallen: [2, 5], failed: [1] },
  { seed: "partial fallen", projects: 9, experts: 5, mode: "partial_last", budgetFen: 175_000_000n, fallen: [1] },
  { seed: "skip fallen", projects: 9, experts: 5, mode: "skip_fit", budgetFen: 175_000_000n, fallen: [0] },
  { seed: "nobody", projects: 3, experts: 2 },
];

describe("the verifier accepts every honest record", () => {
  it.each(SEASONS)("of the season $seed, whole and as far as its call promised to publish it", (wish) => {
    for (const recordLevel of RECORD_LEVELS) {
      const record = recordOf({ ...wish, recordLevel });
      for (const level of ["everything", recordLevel] as const) {
        const { ok, line } = answerTo(recordExtract(record, level), record.root);
        expect([ok, line]).toEqual([true, `verified (${level}, root ${record.root})`]);
      }
    }
  });
});

describe("what is public of a record", () => {
  const small: SeasonWish = { seed: "small", projects: 6, experts: 5 };
  const record = recordOf(small);
  const text = (level: (typeof RECORD_LEVELS)[number]) => canonicalJson(recordExtract(record, level));

  it("is never more than its level says: no score in hashes, no criterion in totals, no nonce, reason or id in any", () => {
    expect(Object.keys(recordExtract(record, "hashes").parts)).toEqual(["call", "origin", "seal", "course"]);
    expect(text("totals")).not.toContain('"points"');
    const facts = recordFacts(small);
    for (const level of RECORD_LEVELS) {
      for (const { nonceHex, applicationId, expertId, sheet } of facts.sheets) {
        for (const secret of [nonceHex, applicationId, expertId, sheet.comment, "对照材料评定"]) {
          expect(text(level)).not.toContain(secret);
        }
      }
    }
  });

  it("has the same root at every level, so that one hash on the notice binds them all", () => {
    expect(new Set(RECORD_LEVELS.map((level) => recordExtract(record, level).root))).toEqual(new Set([record.root]));
  });

  it("names an investment only where equal scores make it a key", () => {
    const shown = (wish: SeasonWish) =>
      (recordOf(wish).parts.totals as { investmentFen: number | null }[]) // as record-parts writes it
        .filter(({ investmentFen }) => investmentFen !== null).length;
    expect(shown(small)).toBe(0);
    expect(shown({ seed: "alike", projects: 12, experts: 5, alike: true })).toBe(12);
  });
});

type Tree = { [key: string]: Tree } & Tree[] & { toString(): string };
type Forgery = { readonly what: string; readonly forge: (parts: Tree) => void; readonly season?: SeasonWish };

const set = (holder: unknown, key: string | number, change: (value: never) => unknown): void => {
  const at = holder as Record<string | number, never>;
  const changed = change(at[key] as never);
  if (changed === at[key]) throw new Error("a forgery changes something");
  (at as Record<string | number, unknown>)[key] = changed;
};
const plus = (more: number) => (value: number) => value + more;
const other = (hex: string) => (hex.startsWith("0") ? `1${hex.slice(1)}` : `0${hex.slice(1)}`);
const frozen = (from: string | RegExp, to: string) => (parts: Tree) => {
  set(parts.call, "frozen", (text: string) => text.replace(from, to));
  set(parts.call, "sha256", () => sha256Hex(String((parts.call as unknown as { frozen: string }).frozen)));
};

/** Each changes one value and repairs every hash over it, as a forger would who has read the verifier. */
const FORGERIES: readonly Forgery[] = [
  { what: "the fund of the frozen call", forge: frozen('"budget":"5000000.00"', '"budget":"4500000.00"') },
  { what: "the number of awards of the frozen call", forge: frozen('"maxAwards":10', '"maxAwards":9') },
  {
    what: "the frozen text without its hash",
    forge: (p) => set(p.call, "frozen", (text: string) => text.replace("2026", "2025")),
  },
  { what: "the seed of the draw", forge: frozen('"drawSeed":"JA-2026"', '"drawSeed":"JA-2027"') },
  { what: "the weight of the shrinkage", forge: frozen('"lambda":10', '"lambda":9') },
  { what: "from how many sheets one trims", forge: frozen('"trimFromN":5', '"trimFromN":8') },
  { what: "the hash of the policy", forge: (p) => set(p.call, "policySha256", other) },
  { what: "the hash of the rubric", forge: (p) => set(p.call, "rubricSha256", other) },
  { what: "the seal root", forge: (p) => set(p.seal, "sealRoot", other) },
  { what: "a receipt", forge: (p) => set(p.sheets?.[3], "commit", other) },
  {
    what: "a receipt that left the count",
    forge: (p) => set(p.seal?.recused, 0, other),
    season: { seed: "recused late", projects: 10, experts: 6, recused: 10, recusedLate: 2 },
  },
  { what: "how many sheets were sealed", forge: (p) => set(p.seal, "sheets", plus(1)) },
  { what: "a nonce", forge: (p) => set(p.openings?.[2], "nonceHex", other) },
  { what: "a comment under a receipt", forge: (p) => set(p.openings?.[2]?.sheet, "comment", () => "换一句。") },
  { what: "one expert's points for one criterion", forge: (p) => set(p.sheets?.[5]?.points, "B1", plus(-50)) },
  { what: "a computed criterion", forge: (p) => set(p.sheets?.[5]?.computed, "A1", plus(1)) },
  { what: "a sheet's total", forge: (p) => set(p.sheets?.[5], "totalCenti", plus(100)) },
  { what: "a sheet's primary points", forge: (p) => set(p.sheets?.[5], "primaryCenti", plus(50)) },
  { what: "a figure behind computed points", forge: (p) => set(p.figures?.[0], "investmentFen", () => "1") },
  { what: "whose sheet it is", forge: (p) => set(p.sheets?.[0], "expert", () => "E02") },
  { what: "a total that is ranked", forge: (p) => set(p.totals?.[1]?.sheets, "E01", plus(1)) },
  { what: "a draw", forge: (p) => set(p.totals?.[1], "draw", other) },
  { what: "an official score", forge: (p) => set(p.ranking?.rows?.[4], "officialCenti", plus(1)) },
  { what: "a rank", forge: (p) => set(p.ranking?.rows?.[4], "rank", plus(1)) },
  { what: "the number of sheets of a project", forge: (p) => set(p.ranking?.rows?.[4], "n", plus(-1)) },
  { what: "the key that decided", forge: (p) => set(p.ranking?.rows?.[4], "decidedBy", () => "draw") },
  { what: "an award of the ranking", forge: (p) => set(p.ranking?.rows?.[0], "awardFen", plus(100)) },
  { what: "why a project got nothing", forge: (p) => set(p.ranking?.rows?.[11], "reasonCode", () => "AFTER_STOP") },
  { what: "what is left of the fund", forge: (p) => set(p.ranking, "leftFen", plus(1)) },
  { what: "a calibrated score", forge: (p) => set(p.ranking?.rows?.[2], "calibrated", () => "99.000000") },
  { what: "a probability", forge: (p) => set(p.ranking?.rows?.[9], "bootstrap", () => "0.990000") },
  { what: "a leave-one-out share", forge: (p) => set(p.ranking?.rows?.[9], "leaveOneOut", () => "0.123457") },
  { what: "an expected rank", forge: (p) => set(p.ranking?.rows?.[9], "expectedRank", () => "1.000000") },
  { what: "an expert's severity", forge: (p) => set(p.ranking?.experts?.[1], "severity", () => "-9.000000") },
  { what: "the agreement", forge: (p) => set(p.ranking?.agreement, "alpha", () => "0.999000") },
  { what: "whether all are linked", forge: (p) => set(p.ranking, "connected", (is: boolean) => !is) },
  { what: "the seed of the replicates", forge: (p) => set(p.origin?.stability, "seed", () => "chosen") },
  { what: "the kind of the replicates", forge: (p) => set(p.origin?.stability, "kind", () => "project") },
  { what: "the hash of the ranking's input", forge: (p) => set(p.origin?.run, "inputSha256", other) },
  { what: "the hash of the ranking's result", forge: (p) => set(p.origin?.run, "resultSha256", other) },
  { what: "an amount on the list", forge: (p) => set(p.list?.rows?.[0], "amountFen", plus(-1)) },
  { what: "an outcome on the list", forge: (p) => set(p.list?.rows?.[10], "outcome", () => "proposed") },
  { what: "somebody passed over for a plant", forge: (p) => set(p.list?.excluded, "P001", () => "SITE_CHECK_FAILED") },
  {
    what: "an investment that a tie hangs on",
    forge: (p) => set(p.totals?.[2], "investmentFen", plus(1)),
    season: { seed: "alike", projects: 12, experts: 5, alike: true },
  },
  {
    what: "who fell of a published list",
    forge: (p) => set(p.list?.replaces?.fell, 0, () => p.list?.replaces?.rows?.[0]?.project),
    season: { seed: "fallen", projects: 14, experts: 5, fallen: [2, 5], failed: [1] },
  },
  {
    what: "who moved up after an award has fallen",
    forge: (p) => set(p.list?.rows?.[12], "outcome", (was: string) => (was === "proposed" ? "reserve" : "proposed")),
    season: { seed: "fallen", projects: 14, experts: 5, fallen: [2, 5], failed: [1] },
  },
  {
    what: "that part of an award was made up",
    forge: (p) => {
      const before = Object.values(p.list?.replaces?.rows ?? {}).find(
        ({ amountFen }) => Number(amountFen) === 25_000_000,
      );
      const after = Object.values(p.list?.rows ?? {}).find(({ project }) => project === before?.project);
      set(after, "amountFen", () => 25_000_000);
    },
    season: {
      seed: "partial fallen",
      projects: 9,
      experts: 5,
      mode: "partial_last",
      budgetFen: 175_000_000n,
      fallen: [1],
    },
  },
  { what: "whose project it is", forge: (p) => set(p.names?.projects?.P001, "id", other) },
  { what: "the submission that was scored", forge: (p) => set(p.names?.projects?.P001, "submissionSha256", other) },
];

function forged(record: DecisionRecord, forge: (parts: Tree) => void): DecisionRecord {
  const copy = JSON.parse(canonicalJson(record)) as DecisionRecord & { hashes: Record<string, string>; root: string }; // as it was written
  forge(copy.parts as Tree); // the same, as a tree that may be written to
  const hashes = Object.fromEntries(
    Object.entries(copy.parts).map(([part, value]) => [part, sha256Hex(canonicalJson(value))]),
  );
  return { ...copy, hashes: hashes as DecisionRecord["hashes"], root: sha256Hex(canonicalJson(hashes)) }; // every part is there
}

describe("the verifier rejects a single forged value, every hash over it repaired", () => {
  const standard: SeasonWish = { seed: "crossed", projects: 14, experts: 7 };

  it.each(FORGERIES)("$what", ({ forge, season = standard }) => {
    const { ok, line } = answerTo(forged(recordOf(season), forge));
    expect(line).toMatch(/^does not follow: /);
    expect(ok).toBe(false);
  });

  it("without repair, at any place of any part", () => {
    const record = recordOf(standard);
    for (const part of Object.keys(record.hashes)) {
      const copy = JSON.parse(canonicalJson(record)) as { parts: Record<string, unknown> }; // as it was written
      copy.parts[part] = { changed: true };
      expect(answerTo(copy).line).toBe(
        answerTo(copy).line.startsWith("does not follow: hash of") ? answerTo(copy).line : "",
      );
    }
  });
});
