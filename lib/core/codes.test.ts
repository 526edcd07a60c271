import { describe, expect, test } from "vitest";
import { normaliseCode, normaliseName, normaliseText } from "./normalise";
import { readProjectCode } from "./project-code";
import { usccCheckCharacter, usccProblem } from "./uscc";

describe("normalising", () => {
  test("codes: full width to half, trimmed, upper case", () => {
    expect(normaliseCode(" ２０２０－３６０８０２ａ\u3000")).toBe("2020-360802A");
    expect(normaliseCode("a b")).toBe("A B");
    expect(normaliseCode("\uFEFFja-1\u00A0")).toBe("JA-1");
  });

  test("what is empty after trimming is null", () => {
    for (const empty of ["", "  ", "\u3000", "\t\n", null, undefined]) {
      expect([normaliseCode(empty), normaliseName(empty), normaliseText(empty)]).toEqual([null, null, null]);
    }
  });

  test("names: no white space at all, every bracket alike", () => {
    const name = normaliseName("示例盐卤药化(一期)自动化改造项目");
    for (const same of [
      "示例盐卤药化（一期）自动化改造项目",
      " 示例 盐卤药化〔一期〕自动化\u2003改造项目",
      "示例盐卤药化【一期]自动化改造项目",
    ]) {
      expect(normaliseName(same)).toBe(name);
    }
  });

  test("no compatibility forms: ² is not 2", () => {
    expect(normaliseName("车间²")).not.toBe(normaliseName("车间2"));
  });

  test("a document number keeps its case", () => expect(normaliseText(" ａBc ")).toBe("aBc"));
});

describe("unified social credit codes", () => {
  test.each([
    "91350100M000100Y43",
    "91512081MA62K0260E",
    "91360802DEM000022H",
    "91360802DEM0001100",
    "9131000063159284XQ",
    "91360800DEM000014R",
    "91360826DEM00009X5",
    "91360881DEM0001450",
    " ９１360802dem000022h\u3000",
  ])("%s is right", (code) => expect(usccProblem(code)).toBeNull());

  test.each([
    ["91350211M0000XUF46", "check-character"],
    ["91360802DEM000022J", "check-character"],
    ["91360802DEM00002ZH", "alphabet"],
    ["91360802DEM00002IH", "alphabet"],
    ["91360802DEM000022", "length"],
    ["91360802DEM000022HH", "length"],
    ["", "length"],
    ["吉", "length"],
  ])("%s: %s", (code, problem) => expect(usccProblem(code)).toBe(problem));

  test("a remainder of zero gives the check character 0", () => {
    expect(usccCheckCharacter("91360802DEM000110")).toBe("0");
    expect(usccCheckCharacter("91360802DEM000022")).toBe("H");
  });
});

describe("project codes", () => {
  test("old codes begin with a year, new ones with year and month", () => {
    expect(readProjectCode("2020-360802-39-03-012345")).toMatchObject({ style: "year", regionExpected: true });
    expect(readProjectCode("2103-360802-07-02-123456")).toMatchObject({ style: "year-month", regionExpected: true });
    expect(readProjectCode("２１０３-360000-07-02-123456")).toMatchObject({ code: "2103-360000-07-02-123456" });
    expect(readProjectCode("2020-440100-39-03-012345")).toMatchObject({ regionExpected: false });
  });

  test.each(["2017-130000-01-01-00001", "2020360802390301 2345", "", "2020-360802-39-03-0123456"])(
    "%j has not the form",
    (text) => expect(readProjectCode(text)).toBeNull(),
  );
});
