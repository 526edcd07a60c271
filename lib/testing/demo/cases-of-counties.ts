import { aCase, type DemoCase, handedIn } from "./season";

/** The number that two firms of different counties claim the same invoice under. */
const INVOICE_CLAIMED_TWICE = "26362000000010778899";

/** What waits on the counties' desks today, and what they did not recommend. */
export const casesOfCounties: readonly DemoCase[] = [
  aCase(
    "machineTools",
    "数控机床主轴精密加工单元技术改造项目",
    { investmentExclVat: "1956.80", newRevenue: "1999.99", newTax: "64", jobs: 38 },
    handedIn(16),
  ),
  aCase(
    "saltChemistry",
    "盐化工离子膜电解节能技术改造项目",
    { investmentExclVat: "3860", newRevenue: "4100", newTax: "205", jobs: 22, completedOnDayOfSubmission: true },
    handedIn(17),
  ),
  aCase(
    "acoustics",
    "微型声学器件自动化产线技术改造项目",
    { investmentExclVat: "2450", newRevenue: "3980", newTax: "152", jobs: 75, invoiceNo: INVOICE_CLAIMED_TWICE },
    handedIn(15),
  ),
  aCase(
    "harness",
    "高速连接线束自动化产线技术改造项目",
    { investmentExclVat: "1875", newRevenue: "3320", newTax: "117", jobs: 88, invoiceNo: INVOICE_CLAIMED_TWICE },
    handedIn(18),
  ),
  aCase(
    "pharmacy",
    "生物制药冻干车间智能化技术改造项目",
    { investmentExclVat: "6120", newRevenue: "7800", newTax: "468", jobs: 54, basis: "forecast" },
    handedIn(18),
  ),
  aCase(
    "ceramics",
    "日用陶瓷窑炉节能技术改造项目",
    { investmentExclVat: "1390", newRevenue: "2260", newTax: "60" },
    handedIn(19),
  ),
  aCase(
    "selenium",
    "富硒食品精深加工数字化技术改造项目",
    { investmentExclVat: "1520", newRevenue: "2890", newTax: "82", jobs: 46, library: "absent" },
    handedIn(17),
  ),
  aCase(
    "printing",
    "环保包装印刷数字化产线技术改造项目",
    { investmentExclVat: "1265", newRevenue: "2410", newTax: "66", jobs: 31 },
    handedIn(19),
  ),
  aCase(
    "poultry",
    "乌鸡食品冷链分割产线技术改造项目",
    { investmentExclVat: "1120", newRevenue: "2310", newTax: "57", jobs: 58 },
    handedIn(
      2,
      {
        day: 6,
        do: "return",
        by: "county",
        corrections: [
          {
            section: "D",
            field: "audited",
            reason: "审定金额与专项审计报告结论不一致。",
            reasonCode: "inconsistent",
            seenIn: "special-audit",
          },
          { section: "E", field: "jobs", reason: "与社保参保人数相差较大，请核实。", reasonCode: "inconsistent" },
        ],
      },
      { day: 11, do: "correct", project: { investmentExclVat: "1106.50", jobs: 42 } },
    ),
  ),
  aCase(
    "castings",
    "铸造砂处理与自动浇注技术改造项目",
    { investmentExclVat: "1480", newRevenue: "2520", newTax: "79", jobs: 20 },
    handedIn(
      3,
      {
        day: 9,
        do: "return",
        by: "county",
        corrections: [
          {
            section: "E",
            field: "taxes",
            reason: "企业所得税应为入库数，请按完税证明填写。",
            reasonCode: "miscounted",
            seenIn: "tax-certificates",
          },
        ],
      },
      { day: 16, do: "correct", project: { newTax: "73.60" } },
    ),
  ),
  aCase(
    "ham",
    "火腿食品发酵车间智能控温技术改造项目",
    { investmentExclVat: "999.99", investmentInclVat: "999.99", newRevenue: "2150", newTax: "56", jobs: 24 },
    handedIn(2, {
      day: 8,
      do: "not-recommend",
      opinion: "专项审计认定固定资产投资999.99万元，不足1,000万元，且无可抵扣增值税，不符合申报条件。",
    }),
  ),
  aCase(
    "tea",
    "茶叶清洁化连续加工产线技术改造项目",
    { investmentExclVat: "1042", newRevenue: "2080", newTax: "49.99", jobs: 36 },
    handedIn(4, {
      day: 10,
      do: "not-recommend",
      opinion: "两年完税证明相减，年新增税收49.99万元，未达到50万元。",
    }),
  ),
  aCase(
    "luggage",
    "箱包柔性裁剪缝制产线技术改造项目",
    { investmentExclVat: "1330", newRevenue: "2440", newTax: "63", jobs: 120, registrationAuthority: "other" },
    handedIn(5, {
      day: 12,
      do: "not-recommend",
      opinion: "营业执照由市外登记机关核发，企业尚未办理迁入登记，不属于在吉安市内注册登记的企业。",
    }),
  ),
];
