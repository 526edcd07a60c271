import { describe, expect, it } from "vitest";
import type { Fund } from "@/lib/ranking/domain/selection";
import type { SiteStanding } from "@/lib/sitechecks/domain/effect";
import type { ProposedAward } from "./proposed-list";
import { substitute } from "./substitution";

const fund: Fund = {
  budgetFen: 100n,
  maxAwards: 2,
  mode: "strict_stop",
  minScoreCenti: null,
  partialFloor: { numerator: 1n, denominator: 2n },
};
const line = (id: string, rank: number, given: Partial<ProposedAward> = {}): ProposedAward => ({
  applicationId: id,
  outcome: "proposed",
  rank,
  officialCenti: 9_000 - rank,
  sheets: 3,
  amountFen: 50n,
  reasonCode: null,
  ...given,
});
const reserve = (id: string, rank: number) =>
  line(id, rank, { outcome: "reserve", amountFen: 0n, reasonCode: "AWARD_COUNT_REACHED" });
const list = [line("a", 1), line("b", 2), reserve("c", 3), reserve("d", 4)];
const amounts = new Map(["a", "b", "c", "d"].map((id) => [id, 50n]));

const filled = (
  fallen: readonly string[],
  standings: Readonly<Record<string, SiteStanding>> = {},
  given: { list?: readonly ProposedAward[]; fund?: Partial<Fund>; amounts?: ReadonlyMap<string, bigint> } = {},
) =>
  substitute(
    { list: given.list ?? list, fund: { ...fund, ...given.fund }, amounts: given.amounts ?? amounts },
    new Set(fallen),
    (id) => standings[id] ?? "supported",
  );
const outcomes = ({ list: lines }: ReturnType<typeof substitute>) =>
  lines.map(({ applicationId, outcome, amountFen }) => `${applicationId} ${outcome} ${amountFen}`);

it("the next of the reserve takes the place of who fell; ranks and scores stay", () => {
  const found = filled(["a"]);
  expect(outcomes(found)).toEqual(["a not_selected 0", "b proposed 50", "c proposed 50", "d reserve 0"]);
  expect(found.list[0]?.reasonCode).toBe("AWARD_FELL");
  expect(found.list.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  expect(found.moved).toEqual(["c"]);
});

it("two who fell are two places, and nobody falls that has not fallen", () => {
  expect(filled(["a", "b"]).moved).toEqual(["c", "d"]);
  expect(filled([]).moved).toEqual([]);
});

it("what was published keeps its amount, even where the freed money would have been drawn otherwise", () => {
  const given = { fund: { mode: "skip_fit", maxAwards: null } as const, amounts: new Map([["c", 80n]]) };
  const published = [line("a", 1, { amountFen: 60n }), line("x", 2, { amountFen: 40n }), reserve("c", 3)];
  const found = filled(["a"], {}, { ...given, list: published });
  expect(outcomes(found)).toEqual(["a not_selected 0", "x proposed 40", "c reserve 0"]);
});

it("who failed at the plant is passed by with that reason, and the next moves up", () => {
  const found = filled(["a"], { c: "failed" });
  expect(found.moved).toEqual(["d"]);
  expect(found.list[2]).toMatchObject({ outcome: "not_selected", reasonCode: "SITE_CHECK_FAILED" });
});

it("who has no signed site check is named", () => {
  expect(filled(["a"], { c: "unchecked" }).unchecked).toEqual(["c"]);
});

it("nobody moves up from an empty reserve, and who was not selected does not", () => {
  const published = [line("a", 1), line("b", 2), line("c", 3, { outcome: "not_selected", amountFen: 0n })];
  expect(filled(["a"], {}, { list: published }).moved).toEqual([]);
});

describe("where the fund ended with part of an award", () => {
  const partial = { mode: "partial_last", budgetFen: 80n, maxAwards: 3 } as const;
  const published = [line("a", 1), line("b", 2, { amountFen: 30n }), reserve("c", 3), reserve("d", 4)];
  const given = (fundOf: Partial<Fund> = {}) => ({ fund: { ...partial, ...fundOf }, list: published });

  it("that award is made up first, and the rest goes down the reserve: nobody is given more than who ranks before", () => {
    const found = filled(["a"], {}, given());
    expect(outcomes(found)).toEqual(["a not_selected 0", "b proposed 50", "c proposed 30", "d reserve 0"]);
    expect([found.raised, found.moved]).toEqual([[{ applicationId: "b", fromFen: 30n, toFen: 50n }], ["c"]]);
  });

  it("it is made up as well where nobody can move up", () => {
    const found = filled(["a"], { c: "failed", d: "failed" }, given());
    expect([found.raised.map(({ toFen }) => toFen), found.moved]).toEqual([[50n], []]);
  });

  it("it is all that falls: what it leaves goes down the reserve, and who stands whole is given nothing more", () => {
    const found = filled(["b"], {}, given());
    expect(outcomes(found)).toEqual(["a proposed 50", "b not_selected 0", "c proposed 30", "d reserve 0"]);
    expect(found.raised).toEqual([]);
  });

  it("what does not suffice to make it up ends the list, as part of an award does", () => {
    const amounts = new Map([...Object.entries({ a: 10n, b: 50n, c: 10n })]);
    const short = [line("a", 1, { amountFen: 10n }), line("b", 2, { amountFen: 30n }), reserve("c", 3)];
    const found = filled(["a"], {}, { fund: { ...partial, budgetFen: 40n }, list: short, amounts });
    expect(outcomes(found)).toEqual(["a not_selected 0", "b proposed 40", "c reserve 0"]);
    expect(found.list[2]?.reasonCode).toBe("AFTER_STOP");
  });
});
