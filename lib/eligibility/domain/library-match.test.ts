import { describe, expect, test } from "vitest";
import { indexLibrary, type LibraryClaim, type LibraryEntry, matchKind, matchLibrary } from "./library-match";

const FIRM = "91360802DEM000022H";
const OTHER_FIRM = "91360824DEM000073M";
const CODE = "2020-360802-39-03-012345";
const OTHER_CODE = "2020-360802-39-03-099999";

const entry = (changes: Partial<LibraryEntry> = {}): LibraryEntry => ({
  year: 2020,
  projectCode: CODE,
  uscc: FIRM,
  projectName: "示例产线(一期)项目",
  ...changes,
});

const claim = (changes: Partial<LibraryClaim> = {}): LibraryClaim => ({
  projectCode: CODE,
  uscc: FIRM,
  projectName: "示例产线（一期）项目",
  ...changes,
});

describe("one entry", () => {
  test.each([
    ["the same code and firm", entry(), claim({ projectName: "另一个名称" }), "code-and-firm"],
    [
      "the same code in full width and small letters",
      entry({ uscc: "９１360802dem000022h" }),
      claim({ projectCode: ` ${CODE}\u3000` }),
      "code-and-firm",
    ],
    ["the same code, another firm", entry({ uscc: OTHER_FIRM }), claim(), "code-only"],
    ["the same code, the entry names no firm", entry({ uscc: null }), claim(), "code-only"],
    ["the same code, neither names a firm", entry({ uscc: null }), claim({ uscc: null }), "code-only"],
    ["firm and name, the claim has no code", entry(), claim({ projectCode: null }), "firm-and-name"],
    ["firm and name, the entry has no code", entry({ projectCode: " " }), claim(), "firm-and-name"],
    ["firm and name, two different codes", entry({ projectCode: OTHER_CODE }), claim(), "firm-and-name-other-code"],
    ["the name of another firm's project", entry({ uscc: OTHER_FIRM, projectCode: null }), claim(), "name-only"],
    ["the name, no firm anywhere", entry({ uscc: null, projectCode: null }), claim({ uscc: null }), "name-only"],
    ["the firm alone", entry({ projectCode: OTHER_CODE, projectName: "别的项目" }), claim(), "none"],
    ["an entry of another year", entry({ year: 2019 }), claim(), "none"],
    ["neither code nor name", entry(), claim({ projectCode: null, projectName: "  " }), "not-given"],
  ])("%s", (_case, held, claimed, kind) => expect(matchKind([held], [2020], claimed)).toBe(kind));
});

test("of several entries the best counts, and it is the one shown beside the claim", () => {
  const best = entry();
  const index = indexLibrary([entry({ uscc: OTHER_FIRM }), best, entry({ uscc: null })], [2019, 2020]);
  expect(matchLibrary(index, claim())).toEqual({ kind: "code-and-firm", entry: best });
});

test("firm and name are looked at only when no entry has the code", () => {
  const entries = [entry({ uscc: OTHER_FIRM, projectName: "别的项目" }), entry({ projectCode: null })];
  expect(matchKind(entries, [2020], claim())).toBe("code-only");
  expect(matchKind([entries[0] ?? entry(), entry({ year: 2019 })], [2020], claim())).toBe("code-only");
});

test("with one entry in conflict and one without, the one without counts", () => {
  const entries = [entry({ projectCode: OTHER_CODE }), entry({ projectCode: null })];
  expect(matchKind(entries, [2020], claim())).toBe("firm-and-name");
  expect(matchKind([...entries].reverse(), [2020], claim())).toBe("firm-and-name");
});

test("the entries with the code or the name are enough to know the kind", () => {
  const unrelated = entry({ projectCode: OTHER_CODE, projectName: "别的项目", uscc: OTHER_FIRM });
  expect(matchKind([unrelated, entry()], [2020], claim())).toBe(matchKind([entry()], [2020], claim()));
  expect(matchKind([], [2020], claim())).toBe("none");
});
