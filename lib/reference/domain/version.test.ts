import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS, firstVersions } from "./built-in";
import { changesBetween, reusedCodes } from "./changes";
import { inForce, standingOf } from "./version";

const version = (number: number, validFrom: string | null = null, validTo: string | null = null) => ({
  number,
  validFrom,
  validTo,
});
const numberOn = (day: string, ...versions: ReturnType<typeof version>[]) => inForce(versions, day)?.number ?? null;

describe("which version counts on a day", () => {
  it("is the one that began last, and of two that began together the later import", () => {
    const versions = [version(1), version(2, "2027-01-01"), version(3, "2026-06-01"), version(4, "2026-06-01")];
    expect(["2026-05-31", "2026-06-01", "2026-12-31", "2027-01-01"].map((day) => numberOn(day, ...versions))).toEqual([
      1, 4, 4, 2,
    ]);
  });

  it("counts both ends of its validity, and falls back to what still holds afterwards", () => {
    const short = version(2, "2026-06-01", "2026-06-30");
    expect(
      ["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"].map((day) => numberOn(day, version(1), short)),
    ).toEqual([1, 2, 2, 1]);
    expect(numberOn("2026-07-01", short)).toBeNull();
  });
});

describe("what comes with the programme", () => {
  it("holds the fifteen units, the authorities with the one for all others, and the 609 classes of manufacturing", () => {
    const { units, authorities, industries } = BUILT_IN_LISTS;
    expect([units.length, authorities.length]).toEqual([15, 15]);
    expect(authorities.some(({ code }) => code === "other")).toBe(true);
    const classes = industries.filter(({ code }) => /^(?:1[3-9]|[23][0-9]|4[0-3])[0-9]{2}$/.test(code));
    expect(classes).toHaveLength(609);
    expect(new Set(industries.map(({ code }) => code)).size).toBe(industries.length);
    expect(industries.find(({ code }) => code === "3982")?.zh).toBe("电子电路制造");
  });

  it("is one version a list, valid from the beginning, each with a hash of its own", () => {
    const versions = firstVersions([{ year: "2026", documentNo: "示例", rows: [{ day: "2026-01-01", kind: "off" }] }]);
    expect(versions.map(({ kind, scope, number }) => `${kind} ${scope} ${number}`)).toEqual([
      "units  1",
      "authorities  1",
      "industries  1",
      "holidays 2026 1",
    ]);
    expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(4);
  });
});

describe("a list against the ones before it", () => {
  const unit = (code: string, zh: string) => ({ code, zh, en: zh });
  const before = [unit("360802", "吉州区"), unit("360803", "青原区")];

  it("says what is new, renamed and gone", () => {
    const after = [unit("360802", "吉州新区"), unit("360804", "河东区")];
    expect(changesBetween(before, after)).toEqual({
      added: [unit("360804", "河东区")],
      removed: [unit("360803", "青原区")],
      renamed: [{ code: "360802", before: "吉州区", after: "吉州新区" }],
    });
  });

  it("may rename a code that is held, and never gives one that was given up to somebody else", () => {
    const without = [unit("360802", "吉州区")];
    const rows = (zh: string) => [{ line: 2, row: unit("360803", zh) }];
    expect(reusedCodes(rows("青原新区"), [before])).toEqual([]);
    expect(reusedCodes(rows("青原区"), [without, before])).toEqual([]);
    expect(reusedCodes(rows("河东区"), [without, before])).toEqual([
      { line: 2, column: "code", code: "code-given-up", value: "360803", other: "青原区" },
    ]);
  });
});

describe("a version that is about to be taken in", () => {
  const planned = [
    { number: 2, validFrom: "2026-12-05", validTo: null },
    { number: 1, validFrom: null, validTo: null },
  ];
  const always = { validFrom: null, validTo: null };

  it("is taken over by one that begins later, unless it begins as late itself or ends before", () => {
    const by = { number: 2, from: "2026-12-05" };
    expect(standingOf(always, planned, "2026-11-29")).toEqual({ isOver: false, takenOverBy: by });
    expect(standingOf({ ...always, validFrom: "2026-12-05" }, planned, "2026-11-29").takenOverBy).toBeNull();
    expect(standingOf({ ...always, validTo: "2026-12-04" }, planned, "2026-11-29").takenOverBy).toBeNull();
    expect(standingOf(always, planned, "2026-12-06").takenOverBy).toBeNull();
  });

  it("is over where its last day has passed", () => {
    expect(standingOf({ validFrom: "2026-11-01", validTo: "2026-11-10" }, [], "2026-11-11").isOver).toBe(true);
    expect(standingOf({ validFrom: "2026-11-01", validTo: "2026-11-10" }, [], "2026-11-10").isOver).toBe(false);
  });
});
