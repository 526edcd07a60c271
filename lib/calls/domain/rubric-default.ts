import type {
  BandedFormula,
  ComputedCriterion,
  ExpertCriterion,
  GuidanceBand,
  LinearFormula,
  Rubric,
  Words,
} from "./rubric";

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });
const band = (from: number, to: number, zh: string, en: string): GuidanceBand => ({
  fromCenti: from * 100,
  toCenti: to * 100,
  text: words(zh, en),
});
const fenOfWan = (wan: number) => wan * 1_000_000;
const linear = (floorWan: number, capWan: number): LinearFormula => ({
  kind: "linear",
  floor: fenOfWan(floorWan),
  cap: fenOfWan(capWan),
});
const banded = (...bands: readonly (readonly [limit: number, points: number])[]): BandedFormula => ({
  kind: "banded",
  bands: bands.map(([limit, points]) => ({ limit, pointsCenti: points * 100 })),
});

/** The rule of a computed criterion is told from its formula. */
const NOTHING_MORE = words("", "");

const computed = (
  code: string,
  points: number,
  name: Words,
  source: ComputedCriterion["source"],
  formula: ComputedCriterion["formula"],
): ComputedCriterion => ({
  kind: "computed",
  code,
  name,
  hint: NOTHING_MORE,
  maxCenti: points * 100,
  source,
  formula,
});

const expert = (
  code: string,
  points: number,
  name: Words,
  hint: Words,
  ...guidance: readonly GuidanceBand[]
): ExpertCriterion => ({ kind: "expert", code, name, hint, maxCenti: points * 100, stepCenti: 50, guidance });

/** 42 points computed, 58 by experts. The floors are those of the criteria; the caps are ours, for the bureau to confirm. */
export const defaultRubric: Rubric = {
  minReviews: 3,
  trimFromN: 5,
  lambda: 10,
  primary: "B1",
  criteria: [
    computed("A1", 8, words("固定资产投资规模", "Size of fixed-asset investment"), "investment", linear(1_000, 10_000)),
    computed(
      "A2",
      4,
      words("设备（含软件）投资占比", "Share of equipment and software"),
      "equipment-share",
      banded([7_000, 4], [5_000, 3], [3_000, 2]),
    ),
    expert(
      "A3",
      3,
      words("投资真实性、入统一致性", "Investment is real and agrees with statistics"),
      words(
        "对照专项审计与统计报表，看差异是否说明清楚。",
        "Compare the special audit with the statistical return: are differences explained?",
      ),
      band(
        2.5,
        3,
        "审计、合同、付款与统计一致，或差异有据可查",
        "Audit, contracts, payments and statistics agree, or every difference is documented",
      ),
      band(1.5, 2, "有少量差异，已说明", "Small differences, explained"),
      band(0.5, 1, "差异较多，说明不充分", "Many differences, poorly explained"),
      band(0, 0, "主要投资无法核实", "The main investment cannot be verified"),
    ),
    expert(
      "B1",
      10,
      words("工艺装备先进性", "Advanced process and equipment"),
      words(
        "与同行业现有水平相比，看改造后的工艺和装备。",
        "Judge the process and equipment after the upgrade against the state of the industry.",
      ),
      band(9, 10, "国际先进", "Among the best in the world"),
      band(7, 8.5, "国内领先", "Leading in China"),
      band(5, 6.5, "省内领先", "Leading in the province"),
      band(0, 4.5, "一般水平", "Ordinary"),
    ),
    expert(
      "B2",
      6,
      words("数字化、智能化", "Digital and smart production"),
      words(
        "看数据采集、系统集成和自动决策，不看系统数量。",
        "Judge data collection, integration and automatic decisions, not the number of systems.",
      ),
      band(
        5,
        6,
        "全流程数据贯通，关键工序自动控制和优化",
        "Data connected through the whole process; key steps controlled and optimised automatically",
      ),
      band(
        3,
        4.5,
        "主要工序联网，有生产执行系统并实际使用",
        "Main steps networked; a manufacturing execution system in real use",
      ),
      band(1, 2.5, "单机或局部自动化", "Single machines or parts automated"),
      band(0, 0.5, "基本没有", "Hardly any"),
    ),
    expert(
      "B3",
      5,
      words("绿色低碳、本质安全", "Green, low-carbon and inherently safe"),
      words("以改造前后的实测数据为准。", "Go by figures measured before and after."),
      band(4, 5, "能耗、排放或安全风险明显下降，有实测数据", "Energy, emissions or risk clearly lower, measured"),
      band(2.5, 3.5, "有所下降，数据基本完整", "Somewhat lower, figures mostly complete"),
      band(1, 2, "有措施，缺少数据", "Measures taken, figures lacking"),
      band(0, 0.5, "没有改善", "No gain"),
    ),
    expert(
      "B4",
      4,
      words("自主创新", "Own innovation"),
      words(
        "只看与本项目直接相关的专利与研发；企业其他专利不计。",
        "Only patents and research tied to this project; the firm's other patents do not count.",
      ),
      band(
        3.5,
        4,
        "关键工序有自有发明专利，并已用于本项目",
        "Own invention patents for key steps, used in this project",
      ),
      band(
        2.5,
        3,
        "有实用新型或联合研发成果用于本项目",
        "Utility models or results of joint research used in this project",
      ),
      band(1.5, 2, "引进技术，有局部改进", "Technology bought in, improved in part"),
      band(0, 1, "无与本项目相关的创新", "No innovation tied to this project"),
    ),
    computed("C1", 12, words("年新增主营业务收入", "New main revenue a year"), "new-revenue", linear(2_000, 10_000)),
    computed("C2", 12, words("年新增税收", "New tax a year"), "new-tax", linear(50, 500)),
    expert(
      "C3",
      6,
      words("投入产出与劳动生产率", "Return on investment and productivity"),
      words(
        "参考两项比值（新增收入/投资、新增税收/投资）及其在全部合格项目中的位次。",
        "See both ratios (new revenue and new tax to investment) and their place among all eligible projects.",
      ),
      band(5, 6, "两项比值均居前列，劳动生产率明显提高", "Both ratios near the top, productivity clearly higher"),
      band(3, 4.5, "居中上，劳动生产率有提高", "Above the middle, productivity higher"),
      band(1, 2.5, "居中下", "Below the middle"),
      band(0, 0.5, "投入产出很低", "Very low return"),
    ),
    expert(
      "D1",
      6,
      words("产业链契合", "Fit with the industrial chains"),
      words(
        "对照全市“1+4”产业，看延链、补链、强链的作用。",
        "Against the city's “1+4” industries: does it extend, complete or strengthen a chain?",
      ),
      band(5, 6, "首位产业的关键环节", "A key link of the leading industry"),
      band(3, 4.5, "主导产业的重要配套", "An important supplier to a main industry"),
      band(1, 2.5, "与主导产业有关联", "Related to a main industry"),
      band(0, 0.5, "没有关联", "Unrelated"),
    ),
    expert(
      "D2",
      6,
      words("标杆示范、可复制推广", "Benchmark value, can be copied"),
      words("全市其他企业能否照着做？", "Could another firm of the city copy it?"),
      band(5, 6, "做法成体系，已有企业来学或已推广", "A complete method; others have come to learn or have adopted it"),
      band(3, 4.5, "做法清楚，同类企业可以照搬", "A clear method that similar firms can adopt"),
      band(1, 2.5, "部分做法可以借鉴", "Parts can be borrowed"),
      band(0, 0.5, "难以推广", "Hard to copy"),
    ),
    computed("D3", 3, words("带动就业", "Jobs"), "jobs", banded([60, 3], [40, 2], [20, 1])),
    expert(
      "E1",
      4,
      words("手续合规、建设程序规范", "Formalities and proper procedure"),
      words(
        "不只看有无，更看时间先后与内容是否对应。",
        "Beyond presence: are the dates in order and the contents matching?",
      ),
      band(3.5, 4, "手续齐全，时间先后合理，内容一致", "Complete, in order, consistent"),
      band(2.5, 3, "齐全，个别时间或内容有出入，已说明", "Complete; a few dates or details differ, explained"),
      band(1.5, 2, "出入较多", "Many differences"),
      band(0, 1, "程序明显倒置", "Procedure clearly out of order"),
    ),
    expert(
      "E2",
      3,
      words("企业管理与信用", "Management and credit"),
      words(
        "看质量、安全、环境管理体系和公共信用报告。",
        "See management systems for quality, safety and environment, and the public credit report.",
      ),
      band(2.5, 3, "管理体系完善，信用良好", "Complete systems, good credit"),
      band(1.5, 2, "管理规范，信用无不良记录", "Orderly management, no bad record"),
      band(0.5, 1, "管理一般，或有已修复的轻微记录", "Ordinary management, or minor records since repaired"),
      band(0, 0, "管理薄弱或有未修复的记录", "Weak management or records not repaired"),
    ),
    computed("E3", 3, words("财务健康", "Financial health"), "debt-ratio", banded([6_000, 3], [7_000, 2], [8_500, 1])),
    expert(
      "F1",
      5,
      words("材料完整真实、数据可追溯", "Complete, truthful, traceable file"),
      words("前后矛盾的扣分。", "Contradictions cost points."),
      band(4.5, 5, "材料完整，数据处处有出处", "Complete; every figure has its source"),
      band(3, 4, "基本完整，个别数据缺出处", "Mostly complete; a few figures without source"),
      band(1, 2.5, "缺项较多或有矛盾", "Several gaps or contradictions"),
      band(0, 0.5, "主要数据无法追溯", "Main figures cannot be traced"),
    ),
  ],
};
