import { aCase, type DemoCase, handedIn, recommend } from "./season";

/** What lies with the firms themselves today: begun, written, returned, or taken back. */
export const casesOfFirms: readonly DemoCase[] = [
  aCase(
    "electronics",
    "高速贴片产线智能化技术改造项目",
    { investmentExclVat: "2180", newRevenue: "3650", newTax: "146", jobs: 62 },
    [{ day: 17, do: "write", part: "half" }],
  ),
  aCase("greenFood", "绿色果蔬精深加工产线技术改造项目", {}, [{ day: 18, do: "write", part: "beginning" }]),
  aCase("bamboo", "竹木家居数字化车间技术改造项目", { investmentExclVat: "1420", newRevenue: "2380", newTax: "71" }, [
    { day: 12, do: "write", part: "beginning" },
  ]),
  aCase(
    "terminals",
    "智能终端整机测试自动化技术改造项目",
    { investmentExclVat: "4260", newRevenue: "8900", newTax: "322", jobs: 118 },
    [{ day: 19, do: "write", part: "whole" }],
  ),
  aCase(
    "moulds",
    "精密模具五轴加工中心技术改造项目",
    { investmentExclVat: "1686.40", newRevenue: "2460", newTax: "88", jobs: 34 },
    [{ day: 18, do: "write", part: "whole" }],
  ),
  aCase(
    "carbonate",
    "纳米碳酸钙连续碳化产线技术改造项目",
    { investmentExclVat: "2640", newRevenue: "3120", newTax: "131", jobs: 41, equipmentShare: 68 },
    handedIn(3, {
      day: 8,
      do: "return",
      by: "county",
      corrections: [
        {
          section: "D",
          field: "equipmentExclVat",
          reason: "与专项审计报告所载设备金额不一致，请核对后重填。",
          reasonCode: "inconsistent",
          seenIn: "special-audit",
        },
        {
          section: "F",
          field: "formalities.eia",
          reason: "批复文号少写一位，请按批复原件填写。",
          reasonCode: "unclear",
        },
        {
          section: "F",
          field: "evidence.tax-certificates",
          reason: "只有一个年度的纳税证明，请补交另一年度。",
          reasonCode: "missing",
          seenIn: "tax-certificates",
        },
      ],
    }),
  ),
  aCase(
    "lamps",
    "LED灯饰柔性装配产线技术改造项目",
    { investmentExclVat: "1208", newRevenue: "2230", newTax: "58", jobs: 25 },
    handedIn(9, {
      day: 14,
      do: "return",
      by: "county",
      corrections: [
        { section: "C", field: "beforeAfter", reason: "没有写明改造前后的产能与能耗数据。", reasonCode: "missing" },
      ],
    }),
  ),
  aCase(
    "batteries",
    "储能电池自动化装配产线技术改造项目",
    { investmentExclVat: "5320", newRevenue: "9600", newTax: "410", jobs: 132, equipmentShare: 84 },
    handedIn(2, recommend(6), {
      day: 13,
      do: "return",
      by: "city",
      corrections: [
        {
          section: "E",
          field: "revenueClaim",
          reason: "与审计报告主营业务收入附注不一致，请说明口径或更正。",
          reasonCode: "inconsistent",
          seenIn: "special-audit",
        },
        {
          section: "C",
          field: "completedOn",
          reason: "竣工报告载明的完工日期与填报不同。",
          reasonCode: "inconsistent",
        },
      ],
    }),
  ),
  aCase(
    "textiles",
    "智能吊挂缝制产线技术改造项目",
    { investmentExclVat: "1310", newRevenue: "2140", newTax: "55", jobs: 96 },
    [...handedIn(4), { day: 7, do: "withdraw" }],
  ),
  aCase(
    "leather",
    "皮革清洁化生产技术改造项目",
    { investmentExclVat: "1180", newRevenue: "2075", newTax: "53", jobs: 40 },
    [...handedIn(3, recommend(7)), { day: 15, do: "withdraw" }],
  ),
];
