import { aCase, type DemoCase, eligible, handedIn, recommend, recommendVerified, siteChecked } from "./season";

/** What the city has found eligible so far: plain cases, every bound that is just reached, and what took a ruling. */
export const casesFoundEligible: readonly DemoCase[] = [
  aCase(
    "coating",
    "红外滤光片镀膜产线技术改造项目",
    { investmentExclVat: "1000.00", newRevenue: "2860", newTax: "93", jobs: 35 },
    handedIn(2, recommendVerified(5), eligible(11), siteChecked(16, "signed")),
  ),
  aCase(
    "equipment",
    "智能装备总装车间数字化技术改造项目",
    { investmentExclVat: "1000.01", newRevenue: "3140", newTax: "108", jobs: 42 },
    handedIn(2, recommend(6), eligible(12), siteChecked(17, "begun")),
  ),
  aCase(
    "display",
    "微型显示封装产线技术改造项目",
    { investmentExclVat: "4815.60", newRevenue: "2000.00", newTax: "188", jobs: 95, equipmentShare: 88 },
    handedIn(3, recommendVerified(7), eligible(13)),
  ),
  aCase(
    "forestChemistry",
    "松香精深加工连续化技术改造项目",
    { investmentExclVat: "1730", newRevenue: "2940", newTax: "50.00", jobs: 21, oldCode: true },
    handedIn(3, recommend(8), eligible(13)),
  ),
  aCase(
    "metalCycle",
    "再生金属破碎分选自动化技术改造项目",
    { investmentExclVat: "2920", newRevenue: "6850", newTax: "242", jobs: 33, oldCode: true },
    handedIn(2, recommend(6), eligible(14)),
  ),
  aCase(
    "touch",
    "触控模组全贴合产线智能化技术改造项目",
    { investmentExclVat: "1240", newRevenue: "2560", newTax: "74", jobs: 60, aboveScale: false },
    handedIn(
      2,
      recommendVerified(5),
      {
        day: 8,
        do: "rule",
        part: "registration.above-scale",
        met: true,
        as: "exception-in-principle",
        why: "本年度新投产，月度主营业务收入已达到规模以上标准，统计部门已受理入统申请。",
      },
      { day: 12, do: "sign-exception", documentNo: (year) => `吉市工信例外示例〔${year}〕1号` },
      eligible(14),
    ),
  ),
  aCase(
    "power",
    "电力电子模块自动化封装技术改造项目",
    {
      investmentExclVat: "2570",
      newRevenue: "4320",
      newTax: "171",
      jobs: 64,
      formalities: { eia: { status: "not-applicable", reason: "仅更换检测设备，对照分类管理名录豁免环评手续。" } },
    },
    handedIn(
      3,
      recommend(7),
      {
        day: 12,
        do: "rule",
        part: "completion.eia",
        met: true,
        as: "not-applicable-confirmed",
        why: "已函询生态环境局，属豁免情形。",
      },
      eligible(15),
    ),
  ),
  aCase(
    "foil",
    "锂电铜箔生箔机组节能技术改造项目",
    { investmentExclVat: "8640", newRevenue: "15800", newTax: "690", jobs: 84, basis: "forecast" },
    handedIn(
      2,
      recommendVerified(6),
      {
        day: 13,
        do: "rule",
        part: "benefit.revenue",
        met: true,
        as: "basis-accepted",
        why: "已签三年供货合同并附排产计划，前十个月实际完成预测数的86%，予以认可。",
      },
      { day: 13, do: "rule", part: "benefit.tax", met: true, as: "basis-accepted", why: "按同一口径测算，予以认可。" },
      eligible(16),
    ),
  ),
  aCase(
    "cameras",
    "摄像模组智能化产线技术改造项目",
    { investmentExclVat: "3260", newRevenue: "7200", newTax: "286", jobs: 112, equipmentShare: 86 },
    handedIn(3, recommendVerified(8), eligible(15)),
  ),
  aCase(
    "packaging",
    "半导体先进封测产线技术改造项目",
    {
      investmentExclVat: "9850",
      newRevenue: "13400",
      newTax: "612",
      jobs: 146,
      equipmentShare: 91,
      assets: "38000",
      liabilities: "24700",
    },
    handedIn(4, recommend(9), eligible(16)),
  ),
  aCase(
    "cells",
    "新能源电芯卷绕产线智能化技术改造项目",
    { investmentExclVat: "6480", newRevenue: "11200", newTax: "455", jobs: 138, equipmentShare: 83 },
    handedIn(5, recommend(10), eligible(17)),
  ),
  aCase(
    "sensors",
    "车规传感器件数字化车间技术改造项目",
    { investmentExclVat: "2190", newRevenue: "3710", newTax: "139", jobs: 49 },
    handedIn(5, recommendVerified(9), eligible(17)),
  ),
];
