import { describe, expect, it } from "vitest";
import { formatWan } from "@/lib/core/money";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { readRow } from "./library-row";

const { units } = BUILT_IN_LISTS;
const CELLS = {
  year: "2020",
  entryNo: "JA2020-0123",
  projectCode: "2020-360802-39-03-012345",
  projectName: "示例摄像模组智能化技术改造项目",
  firmName: "吉安示例电子科技有限公司",
  uscc: "91360802DEM000022H",
  division: "吉州区",
  plannedInvestment: "1,280.5",
};

const faultsOf = (change: Partial<typeof CELLS>) =>
  readRow({ ...CELLS, ...change }, "wan", units).faults.map(({ column, code }) => `${column}: ${code}`);

describe("a row of the list", () => {
  it("is read as it was meant", () => {
    const { row, faults } = readRow(CELLS, "wan", units);
    expect(faults).toEqual([]);
    expect(row).toMatchObject({ year: 2020, division: "360802", plannedInvestmentFen: 1_280_500_000n });
  });

  it("may be typed with full-width digits and blanks", () => {
    const { row } = readRow(
      {
        ...CELLS,
        year: "２０２０年",
        projectCode: " ２０２０－３６０８０２－３９－０３－０１２３４５ ",
        uscc: "９１３６０８０２ｄｅｍ００００２２ｈ",
        plannedInvestment: "１，２８０．５",
      },
      "wan",
      units,
    );
    expect(row).toMatchObject({ year: 2020, codeKey: CELLS.projectCode, usccKey: CELLS.uscc });
    expect(formatWan(row?.plannedInvestmentFen ?? 0n)).toBe("1,280.50");
  });

  it("may lack code, USCC, division and amount, but neither year, number, project nor firm", () => {
    expect(faultsOf({ projectCode: "", uscc: "", division: "", plannedInvestment: "" })).toEqual([]);
    expect(faultsOf({ year: "", entryNo: " ", projectName: "", firmName: "　" })).toEqual([
      "year: value-missing",
      "entryNo: value-missing",
      "projectName: value-missing",
      "firmName: value-missing",
    ]);
  });

  it.each(["43831", "2020-01-01", "1999", "二〇二〇"])("has no year in %s", (year) => {
    expect(faultsOf({ year })).toEqual(["year: year-malformed"]);
  });

  it.each([
    [{ projectCode: "44197" }, "projectCode: project-code-malformed"],
    [{ uscc: "91360802DEM00002" }, "uscc: uscc-length"],
    [{ uscc: "91360802OEM000022H" }, "uscc: uscc-alphabet"],
    [{ division: "南昌市" }, "division: division-unknown"],
    [{ plannedInvestment: "约1000" }, "plannedInvestment: amount-malformed"],
    [{ plannedInvestment: "12,5" }, "plannedInvestment: amount-malformed"],
    [{ plannedInvestment: "-1" }, "plannedInvestment: amount-negative"],
    [{ projectName: "长".repeat(201) }, "projectName: value-too-long"],
  ])("is refused for %j", (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it("keeps a USCC with a wrong check character and says so", () => {
    const reading = readRow({ ...CELLS, uscc: "91360802DEM000022J" }, "wan", units);
    expect([reading.usccSuspect, reading.row?.uscc]).toEqual([true, "91360802DEM000022J"]);
  });

  it("may count in yuan where the head says so", () => {
    expect(readRow({ ...CELLS, plannedInvestment: "12,805,000.00" }, "yuan", units).row?.plannedInvestmentFen).toBe(
      1_280_500_000n,
    );
  });
});
