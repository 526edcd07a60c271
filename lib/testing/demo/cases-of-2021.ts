import { aCase, type DemoCase, eligible, handedIn, recommend, recommendVerified, type Step } from "./season";

const SUBMITTED = 10;
const checked: readonly Step[] = [recommendVerified(22), eligible(40)];
const checkedLater: readonly Step[] = [recommend(24), eligible(42)];

/** The year of the interview: its library, its conditions, ten awards of 50 万元. Fourteen projects came to the review. */
export const casesOf2021: readonly DemoCase[] = [
  aCase(
    "cameras",
    "摄像头滤光组件产线技术改造项目",
    { investmentExclVat: "4280", newRevenue: "8600", newTax: "352", jobs: 96, equipmentShare: 84, oldCode: true },
    handedIn(SUBMITTED, ...checked),
    { quality: 91 },
  ),
  aCase(
    "packaging",
    "半导体引线框架封装技术改造项目",
    { investmentExclVat: "8120", newRevenue: "9700", newTax: "438", jobs: 121, equipmentShare: 88, oldCode: true },
    handedIn(SUBMITTED, ...checked),
    { quality: 88 },
  ),
  aCase(
    "circuits",
    "多层线路板压合产线技术改造项目",
    { investmentExclVat: "3640", newRevenue: "7100", newTax: "264", jobs: 80, oldCode: true },
    handedIn(SUBMITTED, ...checkedLater),
    { quality: 86 },
  ),
  aCase(
    "cells",
    "动力电芯涂布产线技术改造项目",
    { investmentExclVat: "6950", newRevenue: "10400", newTax: "402", jobs: 105, equipmentShare: 82, oldCode: true },
    handedIn(SUBMITTED, ...checked),
    { quality: 84 },
  ),
  aCase(
    "foil",
    "电解铜箔表面处理技术改造项目",
    { investmentExclVat: "5210", newRevenue: "9800", newTax: "318", jobs: 61, oldCode: true },
    handedIn(11, ...checkedLater),
    { quality: 82 },
  ),
  aCase(
    "equipment",
    "数控装备智能装配技术改造项目",
    { investmentExclVat: "2140", newRevenue: "3900", newTax: "149", jobs: 54, oldCode: true },
    handedIn(11, ...checked),
    { quality: 83 },
  ),
  aCase(
    "power",
    "电力电子变压器浸漆产线技术改造项目",
    { investmentExclVat: "1980", newRevenue: "3650", newTax: "131", jobs: 44, oldCode: true },
    handedIn(12, ...checkedLater),
    { quality: 80, advisedBy: "评示例乙" },
  ),
  aCase(
    "metalCycle",
    "再生铝节能熔炼技术改造项目",
    { investmentExclVat: "2760", newRevenue: "6400", newTax: "221", jobs: 38, oldCode: true },
    handedIn(12, ...checked),
    { quality: 78 },
  ),
  aCase(
    "pharmacy",
    "中间体绿色合成工艺技术改造项目",
    { investmentExclVat: "4470", newRevenue: "5300", newTax: "296", jobs: 33, oldCode: true },
    handedIn(13, ...checkedLater),
    { quality: 77 },
  ),
  aCase(
    "display",
    "背光模组自动组装技术改造项目",
    { investmentExclVat: "2390", newRevenue: "4150", newTax: "138", jobs: 76, oldCode: true },
    handedIn(13, ...checked),
    { quality: 76 },
  ),
  aCase(
    "harness",
    "汽车线束压接产线技术改造项目",
    { investmentExclVat: "1460", newRevenue: "2900", newTax: "87", jobs: 90, oldCode: true },
    handedIn(14, ...checked),
    { quality: 72 },
  ),
  aCase(
    "drinks",
    "果汁浓缩节能技术改造项目",
    { investmentExclVat: "1350", newRevenue: "2480", newTax: "69", jobs: 27, oldCode: true },
    handedIn(14, ...checkedLater),
    { quality: 69 },
  ),
  aCase(
    "ceramics",
    "陶瓷辊道窑技术改造项目",
    { investmentExclVat: "1190", newRevenue: "2260", newTax: "58", jobs: 40, oldCode: true },
    handedIn(15, ...checked),
    { quality: 58 },
  ),
  aCase(
    "copper",
    "铜杆连铸技术改造项目",
    { investmentExclVat: "1620", newRevenue: "3300", newTax: "76", jobs: 29, oldCode: true },
    handedIn(15, ...checkedLater),
    { quality: 46 },
  ),
  aCase(
    "machineTools",
    "车床导轨磨削技术改造项目",
    { investmentExclVat: "938", newRevenue: "2050", newTax: "52", jobs: 19, oldCode: true, investmentInclVat: "990" },
    handedIn(16, {
      day: 23,
      do: "not-recommend",
      opinion: "固定资产投资938.00万元，不足1,000万元，不符合申报条件。",
    }),
  ),
  aCase(
    "ham",
    "腌腊食品车间改造项目",
    { investmentExclVat: "1080", newRevenue: "2100", newTax: "51", jobs: 22, oldCode: true, library: "by-name-only" },
    handedIn(
      16,
      recommend(23),
      {
        day: 41,
        do: "rule",
        part: "library",
        met: false,
        as: "contradicted",
        why: "入库项目属另一企业，建设地点与内容均不同，不是同一项目。",
      },
      { day: 41, do: "find-ineligible", opinion: "项目未纳入2020年全市工业项目库，不符合第一项条件。" },
    ),
  ),
  aCase(
    "tea",
    "茶叶色选设备更新项目",
    { investmentExclVat: "1030", newRevenue: "2040", newTax: "50", jobs: 15, oldCode: true },
    [...handedIn(17), { day: 20, do: "withdraw" }],
  ),
];
