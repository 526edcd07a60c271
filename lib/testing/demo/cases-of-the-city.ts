import { aCase, type DemoCase, handedIn, recommend, recommendVerified } from "./season";

/** What waits on the city's desk today, and what the city found ineligible. */
export const casesOfTheCity: readonly DemoCase[] = [
  aCase(
    "circuits",
    "高密度线路板智能化技术改造项目",
    { investmentExclVat: "986", investmentInclVat: "1114.18", newRevenue: "3260", newTax: "118", jobs: 66 },
    handedIn(5, recommendVerified(10)),
  ),
  aCase(
    "copper",
    "高精铜基材料连铸连轧技术改造项目",
    { investmentExclVat: "7350", newRevenue: "12600", newTax: "530", jobs: 90, library: "by-name-only" },
    handedIn(6, recommend(11)),
  ),
  aCase(
    "components",
    "片式电子元件烧结炉技术改造项目",
    { investmentExclVat: "1870", newRevenue: "2100", newTax: "52", months: 9, basis: "annualised", jobs: 44 },
    handedIn(7, recommendVerified(12)),
  ),
  aCase(
    "hydraulics",
    "液压机电缸体精加工产线技术改造项目",
    { investmentExclVat: "2260", newRevenue: "2980", newTax: "97", jobs: 30, library: "under-another-firm" },
    handedIn(8, recommend(13)),
  ),
  aCase(
    "rice",
    "特色米业柔性碾米与色选技术改造项目",
    { investmentExclVat: "1150", newRevenue: "2340", newTax: "54", jobs: 18, aboveScale: false },
    handedIn(5, recommendVerified(9), {
      day: 15,
      do: "rule",
      part: "registration.above-scale",
      met: true,
      as: "exception-in-principle",
      why: "本年度新投产，投产以来主营业务收入已超过2,000万元，已向统计部门申报入统；项目带动周边种植户，建议按“原则上”予以例外。",
    }),
  ),
  aCase(
    "watertight",
    "高分子防水卷材产线智能化技术改造项目",
    {
      investmentExclVat: "1640",
      newRevenue: "2760",
      newTax: "85",
      jobs: 28,
      formalities: { eia: { status: "not-applicable", reason: "仅更换包装设备，对照分类管理名录豁免环评手续。" } },
    },
    handedIn(9, recommend(14)),
  ),
  aCase(
    "boards",
    "线路板表面处理废水回用技术改造项目",
    { investmentExclVat: "2080", newRevenue: "3540", newTax: "109", jobs: 47 },
    handedIn(
      2,
      recommend(6),
      {
        day: 11,
        do: "return",
        by: "city",
        corrections: [
          {
            section: "D",
            field: "constructionExclVat",
            reason: "土建决算与审计报告附表不一致。",
            reasonCode: "inconsistent",
            seenIn: "special-audit",
          },
        ],
      },
      { day: 16, do: "correct", project: { investmentExclVat: "2046.70" } },
    ),
  ),
  aCase(
    "medicalDevices",
    "医疗器械洁净车间智能化技术改造项目",
    { investmentExclVat: "2310", newRevenue: "3870", newTax: "164", jobs: 52, equipmentShare: 64 },
    handedIn(10, recommendVerified(15)),
  ),
  aCase(
    "wireRope",
    "金属线材酸洗磷化环保技术改造项目",
    { investmentExclVat: "1003.20", investmentInclVat: "1003.20", newRevenue: "2280", newTax: "61", jobs: 26 },
    handedIn(
      2,
      recommend(6),
      {
        day: 12,
        do: "verify-investment",
        found: "986",
        reason: "设备清单第3行发票开具日期早于备案，17.20万元予以核减。",
      },
      {
        day: 12,
        do: "find-ineligible",
        opinion: "核定固定资产投资986.00万元，与1,000万元相差14.00万元，不符合第三项条件。",
      },
    ),
  ),
  aCase(
    "drinks",
    "饮料无菌冷灌装产线技术改造项目",
    { investmentExclVat: "3150", newRevenue: "5200", newTax: "176", jobs: 39, basis: "forecast" },
    handedIn(
      3,
      recommend(7),
      {
        day: 13,
        do: "rule",
        part: "benefit.revenue",
        met: false,
        as: "material-insufficient",
        why: "投产仅两个月，预测依据只有意向书，不能证明年新增主营业务收入。",
      },
      { day: 13, do: "find-ineligible", opinion: "效益数据以预测为依据，材料不足以认定。" },
    ),
  ),
  aCase(
    "herbs",
    "中药饮片炮制自动化技术改造项目",
    { investmentExclVat: "1090", newRevenue: "2120", newTax: "51.20", jobs: 16, aboveScale: false },
    handedIn(
      3,
      recommend(7),
      {
        day: 10,
        do: "rule",
        part: "registration.above-scale",
        met: true,
        as: "exception-in-principle",
        why: "企业预计年内入统，建议例外。",
      },
      { day: 14, do: "refuse-exception", reason: "上年度主营业务收入不足1,500万元，年内入统依据不足。" },
      {
        day: 16,
        do: "rule",
        part: "registration.above-scale",
        met: false,
        as: "material-insufficient",
        why: "未列入规模以上企业名录，例外未获批准。",
      },
      { day: 16, do: "find-ineligible", opinion: "不属于规模以上企业，例外未获批准，不符合第二项条件。" },
    ),
  ),
];
