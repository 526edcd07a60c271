import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { readHeader } from "./columns";
import { checkRows, planImport } from "./import-plan";

const reading = readHeader([
  "年度",
  "入库编号",
  "项目代码",
  "项目名称",
  "企业名称",
  "统一社会信用代码",
  "县区",
  "计划投资",
]);
if (!reading.ok) throw new Error("the head is not known");
const header = reading.value;
const code = (number: number) => `2020-360802-39-03-${String(number).padStart(6, "0")}`;
const cells = (number: number, change: Partial<Record<0 | 1 | 2 | 3, string>> = {}) =>
  Object.values({ 0: "2020", 1: `JA2020-${number}`, 2: code(number), 3: `示例项目${number}`, ...change }).concat(
    "吉安示例有限公司",
    "91360802DEM000022H",
    "360802",
    "1000",
  );
const check = (...rows: (readonly string[])[]) =>
  checkRows(
    header,
    rows.map((row, place) => ({ line: place + 2, cells: row })),
    BUILT_IN_LISTS.units,
  );
const faultsOf = (...rows: (readonly string[])[]) =>
  check(...rows).faults.map(({ line, code: fault, other }) => `${line} ${fault} ${other ?? ""}`.trim());

describe("checking a file", () => {
  it("goes on after a fault and tells each with its line", () => {
    const { rows, faults } = check(cells(1), cells(2, { 0: "x" }), cells(3, { 2: "x", 3: "" }), cells(4));
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(faults.map(({ line, column, code: fault, value }) => [line, column, fault, value])).toEqual([
      [3, "year", "year-malformed", "x"],
      [4, "projectCode", "project-code-malformed", "x"],
      [4, "projectName", "value-missing", ""],
    ]);
  });

  it("refuses an entry number or a code that stands there twice, naming the first line", () => {
    expect(faultsOf(cells(1), cells(2), cells(1, { 2: code(3) }))).toEqual(["4 entry-repeated 2"]);
    expect(faultsOf(cells(1), cells(2, { 2: "２０２０－360802-39-03-000001" }))).toEqual(["3 code-repeated 2"]);
    expect(faultsOf(cells(1, { 2: "" }), cells(2, { 2: "" }))).toEqual([]);
  });

  it("tells of a faulty row as well that it repeats another or is of another year, all in one go", () => {
    const noName = { 3: "" } as const;
    expect(faultsOf(cells(1), cells(1, noName), cells(3, { ...noName, 0: "2021", 2: "x" }))).toEqual([
      "3 value-missing",
      "3 entry-repeated 2",
      "3 code-repeated 2",
      "4 project-code-malformed",
      "4 value-missing",
      "4 another-year",
    ]);
    expect(faultsOf(cells(1, noName), cells(1), cells(2, { 0: "2021" }))).toEqual([
      "2 value-missing",
      "3 entry-repeated 2",
      "3 code-repeated 2",
      "4 another-year",
    ]);
  });

  it("does not take what cannot be read for a repetition", () => {
    expect(faultsOf(cells(1, { 2: "x" }), cells(2, { 2: "x" }), cells(3, { 0: "y" }))).toEqual([
      "2 project-code-malformed",
      "3 project-code-malformed",
      "4 year-malformed",
    ]);
  });

  it("takes one year at a time", () => {
    expect(faultsOf(cells(1), cells(2, { 0: "2021" }))).toEqual(["3 another-year"]);
  });

  it("refuses what stands beside the table", () => {
    expect(faultsOf([...cells(1), "备注"])).toEqual(["2 cell-beyond-header"]);
  });
});

describe("planning the import", () => {
  const existing = check(cells(1), cells(2)).rows.map(({ row }) => row);

  it("changes nothing for the same file", () => {
    expect(planImport(check(cells(1), cells(2)), existing)).toEqual({
      added: [],
      changed: [],
      unchanged: 2,
      faults: [],
    });
  });

  it("tells what is new and what is different, and leaves the rest of the list alone", () => {
    const plan = planImport(check(cells(2, { 3: "更名后的示例项目" }), cells(3)), existing);
    expect([plan.added.map(({ entryNo }) => entryNo), plan.changed.map(({ entryNo }) => entryNo)]).toEqual([
      ["JA2020-3"],
      ["JA2020-2"],
    ]);
  });

  it("refuses a code that another entry of the list has", () => {
    expect(planImport(check(cells(3, { 2: code(1) })), existing).faults).toEqual([
      { line: 2, column: "projectCode", code: "code-of-another-entry", value: code(1), other: "JA2020-1" },
    ]);
    expect(planImport(check(cells(3, { 2: code(1), 3: "" })), existing).faults).toMatchObject([
      { line: 2, code: "code-of-another-entry" },
    ]);
  });
});
