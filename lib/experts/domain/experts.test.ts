import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { type ExpertTexts, formerText, readEntry } from "./expert-entry";
import { checkPool, headerFaults, planPool } from "./expert-list";

const { units } = BUILT_IN_LISTS;
const HEADER = [
  "姓名",
  "登录名",
  "工作单位",
  "统一社会信用代码",
  "曾任职单位",
  "集团成员代码",
  "所在区划",
  "专业领域",
  "职称",
  "席位",
  "退休日期",
  "在用",
];
const texts = (given: Partial<ExpertTexts> = {}): ExpertTexts => ({
  name: "评甲",
  signInName: "Ping.Jia@Example.com",
  employerName: "示例大学",
  employerUscc: "",
  formerEmployers: "",
  groupUsccs: "",
  divisionCode: "吉州区",
  specialties: "智能制造、机器人",
  title: "教授",
  slot: "财务",
  retiredOn: "",
  isActive: "",
  ...given,
});
const faultsOf = (given: Partial<ExpertTexts>) =>
  readEntry(texts(given), units).faults.map(({ column, code }) => `${column} ${code}`);

describe("an expert as typed", () => {
  it("is read with everything that people write differently", () => {
    const { entry, faults } = readEntry(
      texts({
        employerUscc: " ９１３６０８０２dem000022h ",
        formerEmployers: "示例机械有限公司|91360803DEM000030T|2024-06-30；示例学院|2023-01-01",
        groupUsccs: "91360802DEM000022H, 91360803DEM000030T",
        retiredOn: "2025-09-01",
        isActive: "停用",
      }),
      units,
    );
    expect(faults).toEqual([]);
    expect(entry).toMatchObject({
      signInName: { email: "ping.jia@example.com" },
      employerUscc: "91360802DEM000022H",
      formerEmployers: [
        { name: "示例机械有限公司", uscc: "91360803DEM000030T", until: "2024-06-30" },
        { name: "示例学院", uscc: null, until: "2023-01-01" },
      ],
      groupUsccs: ["91360802DEM000022H", "91360803DEM000030T"],
      divisionCode: "360802",
      specialties: ["智能制造", "机器人"],
      slot: "finance",
      retiredOn: "2025-09-01",
      isActive: false,
    });
    expect(
      readEntry(texts({ formerEmployers: formerText(entry?.formerEmployers ?? []) }), units).entry?.formerEmployers,
    ).toEqual(entry?.formerEmployers);
  });

  it.each([
    [{ name: " " }, "name value-missing"],
    [{ signInName: "nobody" }, "signInName sign-in-name-malformed"],
    [{ employerUscc: "123" }, "employerUscc uscc-malformed"],
    [{ formerEmployers: "示例机械有限公司|2024年" }, "formerEmployers former-malformed"],
    [{ divisionCode: "某地" }, "divisionCode division-unknown"],
    [{ specialties: "" }, "specialties value-missing"],
    [{ slot: "主席" }, "slot slot-unknown"],
    [{ retiredOn: "2025" }, "retiredOn day-malformed"],
    [{ isActive: "也许" }, "isActive active-unknown"],
  ])("is refused where it is wrong: %j", (given, fault) => {
    expect(faultsOf(given)).toEqual([fault]);
  });
});

describe("a list of the pool", () => {
  const row = (line: number, given: Partial<ExpertTexts> = {}) => ({ line, cells: Object.values(texts(given)) });

  it("names the columns that it lacks or has twice", () => {
    expect(headerFaults(HEADER)).toEqual({ missing: [], repeated: [] });
    expect(headerFaults(["姓名", "姓名", ...HEADER.slice(2)])).toEqual({ missing: ["signInName"], repeated: ["name"] });
  });

  it("shows every faulty row, and a person who stands in it twice", () => {
    const checked = checkPool(HEADER, [row(2), row(3, { employerName: "" }), row(4)], units);
    expect(checked.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, "value-missing"],
      [3, "person-repeated"],
      [4, "person-repeated"],
    ]);
  });

  it("tells a person who stands twice though his first row has another fault, and marks doubtful cells with the rest", () => {
    const doubtful = [{ line: 4, column: 0, code: "formula-cell" }] as const;
    const rows = [row(2, { employerName: "" }), row(3), row(4, { signInName: "b@example.com", name: "=A1" })];
    expect(checkPool(HEADER, rows, units, doubtful).faults.map(({ line, code }) => [line, code])).toEqual([
      [2, "value-missing"],
      [3, "person-repeated"],
      [4, "formula-cell"],
    ]);
  });

  it("adds who is new, changes who differs, and never makes one person another", () => {
    const { entries } = checkPool(
      HEADER,
      [
        row(2),
        row(3, { signInName: "b@example.com", name: "评乙" }),
        row(4, { signInName: "c@example.com", name: "评丙" }),
        row(5, { signInName: "d@example.com" }),
        row(6, { signInName: "e@example.com" }),
      ],
      units,
    );
    const known = (signInName: string, name: string, profile: string | null) => ({
      accountId: signInName,
      signInNames: [signInName],
      name,
      profile,
    });
    const plan = planPool(
      entries,
      [
        known("b@example.com", "评乙", "same"),
        known("c@example.com", "评丙", "other"),
        known("d@example.com", "另一人", "same"),
        known("e@example.com", "评甲", null),
      ],
      () => "same",
    );
    expect([plan.added.length, plan.changed.length, plan.unchanged]).toEqual([1, 1, 1]);
    expect(plan.faults.map(({ line, code }) => [line, code])).toEqual([
      [5, "name-differs"],
      [6, "person-of-another-role"],
    ]);
  });
});
