import type { RankInput } from "@/lib/ranking/domain/rank";
import { type Fraction, selectionModes } from "@/lib/ranking/domain/selection";
import { byName, listOf, objectOf, oneOf, orNull, type Read, text } from "./check-input/reading";
import { type Input, noteRepeatedIds, readJson, readValue } from "./json-input";
import { memberPath } from "./strict-json";

/** Every fault, each with its path; or input that the ranking can take without failing. */
export const readRankInput = (value: unknown): Input<RankInput> => readValue(value, readWhole);

/** The same, from the bytes of a file. */
export const readRankFile = (bytes: Uint8Array): Input<RankInput> => readJson(bytes, readWhole);

function readWhole(value: unknown, faults: string[]): RankInput | undefined {
  const input = readInput(value, "$", faults);
  noteRepeatedIds(value, "projects", faults);
  return input;
}

const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Read<number> => {
  return (value, path, faults) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return noted(faults, path, "not an integer");
    if (value >= least && value <= most) return value;
    return noted(
      faults,
      path,
      most < Number.MAX_SAFE_INTEGER ? `not within ${least} to ${most}` : `less than ${least}`,
    );
  };
};

function noted(faults: string[], path: string, what: string): undefined {
  faults.push(`${path}: ${what}`);
  return undefined;
}

/** Reads by `read`, then takes the value further; `take` notes its own faults. */
const then = <From, To>(
  read: Read<From>,
  take: (value: From, path: string, faults: string[]) => To | undefined,
): Read<To> => {
  return (value, path, faults) => {
    const taken = read(value, path, faults);
    return taken === undefined ? undefined : take(taken, path, faults);
  };
};

const fen = (least: number): Read<bigint> => then(whole(least), BigInt);
const score = whole(0, 10_000);

const positiveNumber: Read<number> = (value, path, faults) =>
  typeof value === "number" && Number.isFinite(value) && value > 0
    ? value
    : noted(faults, path, "not a number greater than 0");

const part: Read<Fraction> = then(text, (written, path, faults) => {
  const [, p, q] = /^([0-9]+)\/([0-9]+)$/.exec(written) ?? [];
  if (p === undefined || q === undefined) return noted(faults, path, "not a fraction p/q");
  const fraction = { numerator: BigInt(p), denominator: BigInt(q) };
  const isPart = fraction.numerator > 0n && fraction.numerator <= fraction.denominator;
  return isPart ? fraction : noted(faults, path, "not a fraction p/q with 0 < p ≤ q");
});

const readWrittenProject = objectOf({
  id: text,
  amountFen: fen(1),
  investmentFen: fen(0),
  sheets: byName(orNull(score)),
  primary: byName(orNull(score)),
});

/** `primary` holds the same experts as `sheets`, null where the sheet is null; left empty it counts as 0. */
const readProject = then(readWrittenProject, ({ sheets, primary, ...project }, path, faults) => {
  const totals = new Map(Object.entries(sheets));
  const points = new Map(Object.entries(primary));
  const primaryFaults = points.size === 0 ? [] : mismatches(totals, points, memberPath(path, "primary"));
  faults.push(...primaryFaults);
  if (primaryFaults.length > 0) return undefined;
  const valid = [...totals].flatMap(([expertId, totalCenti]) =>
    totalCenti === null ? [] : [{ expertId, totalCenti, primaryCenti: points.get(expertId) ?? 0 }],
  );
  return { ...project, sheets: valid };
});

type Points = ReadonlyMap<string, number | null>;

function mismatches(totals: Points, points: Points, path: string): string[] {
  const faults: string[] = [];
  for (const [expert, total] of totals) {
    const own = points.get(expert);
    if (own === undefined) faults.push(`${memberPath(path, expert)}: missing key`);
    else if ((own === null) !== (total === null)) {
      faults.push(
        `${memberPath(path, expert)}: ${own === null ? "null, but the sheet is not" : "not null, but the sheet is"}`,
      );
    }
  }
  for (const expert of points.keys()) {
    if (!totals.has(expert)) faults.push(`${memberPath(path, expert)}: an expert who does not appear under sheets`);
  }
  return faults;
}

const readInput = objectOf({
  rubric: objectOf({ minReviews: whole(1), trimFromN: whole(3), lambda: positiveNumber }),
  fund: objectOf({
    budgetFen: fen(0),
    maxAwards: orNull(whole(0)),
    mode: oneOf(selectionModes),
    minScoreCenti: orNull(score),
    partialFloor: part,
  }),
  stability: orNull(objectOf({ replicates: whole(1), kind: oneOf(["project", "panel"]), seed: text })),
  drawSeed: text,
  projects: listOf(readProject),
});
