import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { entryOf } from "@/lib/reference/domain/lists";
import { printedRoot } from "./basis";
import { noticeContent } from "./notice-content";
import type { PublicAward, PublicFacts } from "./public-facts";
import { leaksIn, leaksOf } from "./publication-gate";

const unitOf = (code: string) => entryOf(BUILT_IN_LISTS.units, code);
const award = (given: Partial<PublicAward> = {}): PublicAward => ({
  firmName: "吉安示例镀膜科技有限公司",
  projectName: "红外滤光片镀膜产线技术改造项目",
  projectCode: "2406-360802-07-02-101153",
  unit: unitOf("360802"),
  investmentFen: 1_286_400_000n,
  awardFen: 50_000_000n,
  ...given,
});

const FACTS: PublicFacts = {
  year: 2026,
  batch: 1,
  callTitle: "2026年度工业技改标杆项目申报",
  callDocumentNo: "吉市工信示例〔2026〕1号",
  documentNo: "吉市工信公示例〔2026〕3号",
  version: 1,
  publishedAt: new Date("2026-08-17T09:00:00Z"),
  window: {
    startsOn: "2026-08-18",
    endsOn: "2026-08-26",
    endsAt: new Date("2026-08-26T16:00:00Z"),
    days: 7,
    unit: "working",
  },
  awards: [award()],
  counts: {
    ...{ applied: 42, recommended: 38, reviewed: 30, experts: 7, leastSheets: 7, mostSheets: 7, recusedSheets: 0 },
    ...{ siteChecked: 0, siteExcluded: 0 },
  },
  rules: {
    minReviews: 3,
    trimFromN: 5,
    primaryName: "工艺装备先进性",
    computedCenti: 4200,
    budgetFen: 500_000_000n,
    maxAwards: 10,
    awardFen: 50_000_000n,
    mode: "strict_stop",
    minScoreCenti: null,
  },
  contacts: {
    business: { office: "市工信局投资科", telephone: "0796-0000001" },
    objections: { office: "市工信局政策法规科", telephone: "0796-0000002", address: "吉安市示例路1号301室" },
    discipline: { office: "市工信局机关纪委", telephone: "13800000003" },
  },
  change: null,
  runNumber: 3,
  sealRoot: "e41c88d05d0b7e9241fc83a6e7d9205b1c6a48f390b2de176f85c3a428e71d09",
  recordRoot: "5b0c11aa5d0b7e9241fc83a6e7d9205b1c6a48f390b2de176f85c3a428e71d09",
  isDemo: false,
};

const contentOf = (given: Partial<PublicFacts> = {}) => noticeContent({ ...FACTS, ...given });

describe("the title", () => {
  it("tells the year's second notice from its first", () => {
    expect(contentOf().title).toBe("关于2026年度拟支持工业技改标杆项目的公示");
    expect(contentOf({ batch: 2 }).title).toBe("关于2026年度拟支持工业技改标杆项目（第2批）的公示");
  });
});

describe("a list with those who moved up", () => {
  it("says how many fell and how many moved up, and no reason", () => {
    const { title, paragraphs } = contentOf({ change: { fallen: 2, moved: 1, raised: 0 } });
    expect(title).toBe("关于2026年度拟支持工业技改标杆项目（递补调整）的公示");
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[1]).toMatch(/^原公示名单中有2个项目不再列入，按候补名次依次递补1个。.*重新公示/);
    expect(contentOf().paragraphs).toHaveLength(1);
  });

  it("says how many were made up, and that nobody moved up where nobody did", () => {
    const said = (change: PublicFacts["change"]) => contentOf({ change }).paragraphs[1];
    expect(said({ fallen: 1, moved: 1, raised: 1 })).toContain(
      "有1个项目不再列入，1个原以资金余额支持的项目补足扶持金额（全额为每个项目50万元），按候补名次依次递补1个。",
    );
    expect(said({ fallen: 1, moved: 0, raised: 1 })).toContain("没有项目递补。");
    expect(contentOf({ change: { fallen: 1, moved: 0, raised: 1 } }).title).toContain("（名单调整）的公示");
  });
});

describe("the public list", () => {
  it("has the public columns and no others", () => {
    const { columns, rows } = contentOf().table;
    const keys = ["ordinal", "firm", "project", "projectCode", "unit", "fixedAssetInvestment", "award"];
    expect(columns.map(({ key }) => key)).toEqual(keys);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...keys].sort());
  });

  it("shows nothing of a fact that nobody put on the allow-list", () => {
    const more = { ...award(), contactMobile: "13912345678", legalRepresentative: "示例丙", officialCenti: 8767 };
    const said = JSON.stringify(contentOf({ awards: [more] }));
    expect(said).not.toMatch(/13912345678|示例丙|8767|87\.67/);
  });

  it("stands in the order of divisions, never of ranks, with sums in 万元", () => {
    const { rows, totals } = contentOf({
      awards: [
        award({ unit: unitOf("JA-LL"), firmName: "甲" }),
        award({ unit: unitOf("360821401"), firmName: "乙" }),
        award({ unit: unitOf("360821"), firmName: "丙", projectCode: null }),
        award({ unit: unitOf("360802"), firmName: "丁", awardFen: 25_000_000n }),
      ],
    }).table;
    expect(rows.map((row) => [row.ordinal, row.firm, row.unit])).toEqual([
      ["1", "丁", "吉州区"],
      ["2", "丙", "吉安县"],
      ["3", "乙", "井冈山经济技术开发区"],
      ["4", "甲", "庐陵新区"],
    ]);
    expect(rows[1]?.projectCode).toBe("—");
    expect(totals).toEqual({ fixedAssetInvestment: "5145.60", award: "175.00" });
  });

  it("is introduced by its basis, what was done, how many and how much", () => {
    const [lead] = contentOf().paragraphs;
    for (const part of ["吉市工信示例〔2026〕1号", "县（市、区）初审推荐", "党组会", "1个项目", "50.00万元"])
      expect(lead).toContain(part);
  });
});

describe("how the list came about", () => {
  it("tells the numbers, the mean, the ties and the line", () => {
    const said = contentOf().howListCameAbout;
    for (const part of [
      "42个",
      "38个",
      "30个",
      "7名专家",
      "42分由系统",
      "满5份",
      "工艺装备先进性",
      "500万元",
      "最多10个",
    ])
      expect(said).toContain(part);
    expect(said).not.toContain("得分不低于");
  });

  it("tells of the plants that were looked at, and of who is not on the list because of it", () => {
    const looked = (siteChecked: number, siteExcluded: number) =>
      noticeContent({ ...FACTS, counts: { ...FACTS.counts, siteChecked, siteExcluded } }).howListCameAbout;
    expect(looked(0, 0)).not.toContain("现场核查");
    expect(looked(12, 0)).toContain("对12个项目进行了现场核查。");
    expect(looked(12, 2)).toContain("其中2个核查不通过");
  });

  it("tells how many sheets count, and of those that left the count after the seal", () => {
    const counted = (leastSheets: number, recusedSheets: number) =>
      contentOf({ counts: { ...FACTS.counts, leastSheets, recusedSheets } }).howListCameAbout;
    expect(counted(7, 0)).toContain("各项目的有效评分表都是7份。");
    expect(counted(7, 0)).not.toContain("封存后有");
    expect(counted(5, 2)).toContain("封存后有2份评分表因发现评审专家应当回避");
    expect(counted(5, 2)).toContain("各项目的有效评分表为5至7份。");
  });

  it("names the minimum score where there is one, and says when experts score everything", () => {
    const rules = { ...FACTS.rules, minScoreCenti: 6050, computedCenti: 0 };
    expect(contentOf({ rules }).howListCameAbout).toContain("得分不低于60.5分");
    expect(contentOf({ rules }).howListCameAbout).toContain("全部由专家评定");
  });
});

describe("where the line falls", () => {
  const rules = (mode: PublicFacts["rules"]["mode"]) => ({ ...FACTS.rules, mode });
  const part = award({ awardFen: 30_000_000n, unit: unitOf("360830") });
  const CHANGE = { fallen: 1, moved: 1, raised: 1 };

  it("is told by the rule of the call, in each of its modes", () => {
    const said = (mode: PublicFacts["rules"]["mode"]) => contentOf({ rules: rules(mode) }).howListCameAbout;
    expect(said("strict_stop")).toContain("按名次依次支持，资金余额不足全额支持下一名的，到此为止。本名单共1个。");
    expect(said("skip_fit")).toContain("不足全额支持的项目不列入，继续看其后名次。本名单共1个。");
    expect(said("partial_last")).toContain(
      "达到全额一半的，以余额支持该项目，不足一半的不支持，到此为止。本名单共1个。",
    );
  });

  it("names part of an award as one: nothing says that every project is given the whole", () => {
    const said = contentOf({ rules: rules("partial_last"), awards: [award(), part] }).howListCameAbout;
    expect(said).toContain("本名单共2个，其中1个为全额，1个以资金余额支持，为30万元。");
    const alone = contentOf({ rules: rules("partial_last"), awards: [part] }).howListCameAbout;
    expect(alone).toContain("本名单共1个，以资金余额支持，为30万元。");
  });

  it("after an award has fallen is no line through the ranks any more: how the free money was given is said instead", () => {
    const said = (mode: PublicFacts["rules"]["mode"]) =>
      contentOf({ rules: rules(mode), change: CHANGE, awards: [award(), part] }).howListCameAbout;
    expect(said("partial_last")).toContain("腾出的资金先补足原以余额支持的项目，再按候补名次和同一规则递补");
    expect(said("strict_stop")).toContain("腾出的资金按候补名次和同一规则递补");
    expect(said("strict_stop")).not.toContain("补足");
    for (const text of [said("partial_last"), contentOf().howListCameAbout])
      expect(text).not.toMatch(/依次支持，共\d+个/);
    expect(contentOf().howListCameAbout).not.toContain("递补");
  });
});

describe("the root of the decision record", () => {
  it("is read from the notice in the groups in which it is printed; a notice without one has none", () => {
    const printed = "5b0c11aa 5d0b7e92 41fc83a6 e7d9205b 1c6a48f3 90b2de17 6f85c3a4 28e71d09";
    expect(contentOf().basis).toContain(printed);
    expect(printedRoot(contentOf().basis)).toBe(printed);
    expect(printedRoot("第 3 次汇总，评分封存值 SHA-256 5b0c11aa")).toBeNull();
  });
});

describe("objecting", () => {
  it("goes to another office than the one that decides, by real name, and complaints to a third", () => {
    const { objectionText, contacts } = contentOf();
    expect(objectionText.join("")).toMatch(/真实身份.*政策法规科.*0796-0000002.*不由.*投资科/);
    expect(contacts.map(({ matter, office }) => [matter, office])).toEqual([
      ["业务咨询", "市工信局投资科"],
      ["异议、举报", "市工信局政策法规科"],
      ["投诉", "市工信局机关纪委"],
    ]);
  });
});

describe("the last gate", () => {
  it("lets the offices' telephones through, each by its exact digits, and nothing else that looks like a number of a person", () => {
    expect(leaksOf(contentOf())).toEqual([]);
    expect(leaksIn("电话 13800000003", ["13800000003"])).toEqual([]);
    expect(leaksIn("电话 138000000031", ["13800000003"])).toEqual([]); // twelve digits are nobody's mobile
    expect(leaksIn("电话 13800000004", ["13800000003"])).toMatchObject([{ kind: "mobile" }]);
    expect(leaksIn("电话 0796-8765432", ["0796-0000002"])).toMatchObject([{ kind: "telephone" }]);
  });

  it.each([
    ["mobile", "智能产线（联系13912345678）"],
    ["telephone", "智能产线 0796-8765432"],
    ["email", "智能产线 someone@example.com"],
    ["id-number", "智能产线11010519491231002X"],
    // An office's own number has no business in a project's name either.
    ["mobile", "智能产线13800000003"],
  ])("names line and column of a %s in the list, masked", (kind, projectName) => {
    const leaks = leaksOf(contentOf({ awards: [award(), award({ unit: unitOf("360830"), projectName })] }));
    expect(leaks).toMatchObject([{ kind, line: 2, column: "项目名称" }]);
    expect(leaks[0]?.excerpt).toContain("***");
  });

  it("looks at the text around the list as well", () => {
    expect(leaksOf(contentOf({ documentNo: "请电13912345678" }))).toMatchObject([
      { kind: "mobile", line: null, column: null },
    ]);
  });

  it("takes no project code, hash or division for a telephone", () => {
    const codes = ["2406-360802-07-02-101153", "2020-360802-39-03-012345", "0796-360802-07-02-123456"];
    for (const projectCode of codes) expect(leaksOf(contentOf({ awards: [award({ projectCode })] }))).toEqual([]);
  });
});
