import { describe, expect, it } from "vitest";
import { pastedFormalities } from "./formality-table";
import { pastedCells } from "./pasted-cells";
import { priorFundingLines } from "./prior-funding-table";

const taken = (text: string) => {
  let serial = 0;
  return priorFundingLines(pastedCells(text), () => `row-${++serial}`);
};
const lines = (text: string) => taken(text).lines;

describe("public funds copied from a spreadsheet", () => {
  it("are read by their heads, in whatever order, without the sum", () => {
    expect(
      lines("年度\t资金级别\t下达文号\t金额（万元）\n2021年\t省级\t赣财建〔2021〕12号\t50.00\n合计\t\t\t50.00\n"),
    ).toEqual([{ id: "row-1", level: "province", documentNo: "赣财建〔2021〕12号", amount: "50.00", year: "2021" }]);
  });

  it("are converted where the column says 元, and read in the form's order where there are no heads", () => {
    expect(lines("文号\t金额（元）\n赣财建〔2021〕12号\t500,000.00\n")[0]?.amount).toBe("50.00");
    expect(lines("吉安市级\t吉财企〔2020〕3号\t30万元\t2020-05-06")).toEqual([
      { id: "row-1", level: "city", documentNo: "吉财企〔2020〕3号", amount: "30.00", year: "2020" },
    ]);
  });

  it("do not lose their first line to a head that is none", () => {
    expect(lines("市级\t吉市工信文件〔2020〕3号\t30万元\t2020年")).toHaveLength(1);
  });

  it.each([
    ["金额（元）", "0.005"],
    ["到账金额（千元）", "5.00"],
    ["万元", "50.00"],
    ["金额（百万元）", "5000.00"],
    ["金额（亿元）", "500000.00"],
    ["金额", "50.00"],
    ["金额（港元）", "50(港元)"],
  ])("count in the unit of %s", (head, amount) => {
    expect(lines(`级次\t文号\t${head}\n省级\t赣财建〔2021〕12号\t50`)[0]?.amount).toBe(amount);
  });

  it("may be numbered, with a title and the unit above, and what is not taken is told", () => {
    expect(
      taken(
        "已获财政资金\n\t\t\t单位：千元\n序号\t级次\t文号\t金额\t用途\n1\t省级\t赣财建〔2021〕12号\t500\t技改\n小 计\t\t\t500",
      ),
    ).toEqual({
      lines: [{ id: "row-1", level: "province", documentNo: "赣财建〔2021〕12号", amount: "50.00", year: "" }],
      remarks: { leftOut: 3, untaken: [{ place: 4, head: "用途" }], unreadableUnit: null },
    });
    expect(lines("1\t省级\t赣财建〔2021〕12号\t500\t2021")[0]).toMatchObject({ level: "province", year: "2021" });
  });

  it("leave open what could be either", () => {
    expect(lines("级次\t文号\t金额\n市（县）级\t吉财企〔2020〕3号\t约三十万")[0]).toMatchObject({
      level: "",
      amount: "约三十万",
    });
  });
});

const IDS = ["filing", "land", "planning", "eia", "fire", "safety", "acceptance", "重点用能审查"];
const formalities = (text: string, from?: number) => pastedFormalities(pastedCells(text), IDS, from);

describe("formalities copied from a spreadsheet", () => {
  it("go to the row that they name, however it is called there", () => {
    const { formalities: found, unknown } = formalities(
      [
        "手续名称\t办理情况\t批复文号\t批复单位\t批复日期\t有效期至",
        "项目备案\t已办理\t2020-360802-39-03-012345\t吉州区发改委\t2020.3.5\t",
        "建设用地规划许可证\t有\t地字第36号\t自然资源局\t2020年4月1日\t2025/4/1",
        "消防安全\t不涉及\t\t\t\t",
        "雷电防护\t已办理\t\t\t\t",
      ].join("\n"),
    );
    expect(found).toEqual([
      {
        place: 0,
        fields: {
          status: "held",
          documentNo: "2020-360802-39-03-012345",
          authority: "吉州区发改委",
          issuedOn: "2020-03-05",
        },
      },
      {
        place: 2,
        fields: {
          status: "held",
          documentNo: "地字第36号",
          authority: "自然资源局",
          issuedOn: "2020-04-01",
          validUntil: "2025-04-01",
        },
      },
      { place: 4, fields: { status: "not-applicable" } },
    ]);
    expect(unknown).toBe(1);
  });

  it("are numbered, and have columns that nobody asks for", () => {
    const { formalities: found, remarks } = formalities("序号\t手续名称\t办理情况\t经办人\n1\t节能审查\t不涉及\t张三");
    expect([found.length, remarks.untaken]).toEqual([0, [{ place: 3, head: "经办人" }]]);
    expect(formalities("1\t消防\t已办理\t吉消〔2020〕7号\n2\t环评\t不涉及").formalities).toEqual([
      { place: 4, fields: { status: "held", documentNo: "吉消〔2020〕7号" } },
      { place: 3, fields: { status: "not-applicable" } },
    ]);
  });

  it("follow the form's order from where they are pasted when none is named", () => {
    expect(formalities("已办理\t赣环评〔2020〕7号\t生态环境局\n未办理\t\t", 3).formalities).toEqual([
      { place: 3, fields: { status: "held", documentNo: "赣环评〔2020〕7号", authority: "生态环境局" } },
      { place: 4, fields: { status: "absent" } },
    ]);
  });

  it("are taken for held with a number, for not applicable with a reason, where nothing else is said", () => {
    expect(
      formalities("土地\t\t赣（2020）吉安市不动产权第1号\n重点用能审查\t\t\t\t\t\t年耗能低于标准").formalities,
    ).toEqual([
      { place: 1, fields: { status: "held", documentNo: "赣（2020）吉安市不动产权第1号" } },
      { place: 7, fields: { status: "not-applicable", reason: "年耗能低于标准" } },
    ]);
  });
});
