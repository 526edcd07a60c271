import type { NoticeDocument, NoticeRow } from "@/lib/notices/domain/notice-document";

const ROWS: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    "吉安示例镀膜科技有限公司",
    "红外滤光片镀膜产线技术改造项目",
    "2406-360802-07-02-101153",
    "吉州区",
    "1286.40",
    "50.00",
  ],
  [
    "吉安示例光电显示有限公司",
    "微型显示封装产线技术改造项目",
    "2403-360821-07-02-102190",
    "吉安县",
    "4815.60",
    "50.00",
  ],
  [
    "吉安示例精密电路有限公司",
    "高密度线路板智能化技术改造项目",
    "2404-360821-07-02-100116",
    "井冈山经开区",
    "3260.00",
    "50.00",
  ],
];

/** A notice as it is published, of three projects or of any number. */
export function noticeDocument(changes: Partial<NoticeDocument> & { readonly projects?: number } = {}): NoticeDocument {
  const { projects = ROWS.length, ...fields } = changes;
  return {
    title: "关于2026年度拟支持工业技改标杆项目的公示",
    documentNo: "吉市工信公示例〔2026〕3号",
    version: 1,
    issuer: "吉安市工业和信息化局",
    datedOn: "2026-08-17",
    publishedAt: "2026-08-17T09:00:00.000Z",
    paragraphs: [
      "根据《关于组织开展2026年度工业技改标杆项目申报工作的通知》（吉市工信示例〔2026〕1号），经企业申报、县（市、区）初审推荐、市级资格复核、专家评审和市工信局党组会审议，拟对3个项目给予扶持，合计150.00万元。现予公示，接受社会监督。",
    ],
    windowText: "2026年8月18日至2026年8月26日，共7个工作日",
    table: {
      caption: "按行政区划代码排列，与得分名次无关。金额单位：万元",
      columns: [
        { key: "ordinal", header: "序号", kind: "ordinal" },
        { key: "firm", header: "申报单位", kind: "text" },
        { key: "project", header: "项目名称", kind: "text", beneath: true },
        { key: "projectCode", header: "项目代码", kind: "code" },
        { key: "unit", header: "所属\n县（市、区）", kind: "place" },
        { key: "fixedAssetInvestment", header: "固定资产\n投资", kind: "amount", unit: "万元" },
        { key: "award", header: "拟支持\n金额", kind: "amount", unit: "万元" },
      ],
      rows: Array.from({ length: projects }, (_, index) => row(index)),
      totalLabel: "合计",
      totals: { fixedAssetInvestment: "9362.00", award: "150.00" },
    },
    tableRemarks: ["最终扶持金额以资金下达文件为准。候补项目及未入选项目的得分，可由申报单位登录查询本单位结果。"],
    howListCameAbout:
      "共有42个项目申报，经县（市、区）核实并推荐38个，市级复核后30个符合全部五项条件。七名专家各自独立评分，去掉一个最高分和一个最低分后取平均，按得分从高到低排列，在资金总额内取前3名。",
    objectionText: [
      "申报单位对本单位结果有异议的，在公示期内登录平台提出；对公示项目有举报的，请以真实身份书面提出，单位加盖公章，个人签署本人姓名，并写明联系方式、事实与依据；对工作人员、评审专家的投诉，向机关纪委提出。匿名件不予受理，提出人的身份依法保密。",
    ],
    contacts: [
      { matter: "业务咨询", office: "投资科", telephone: "0796-0000001", way: "电话、来访" },
      { matter: "异议、举报", office: "政策法规科", telephone: "0796-0000002", way: "平台提交、书面" },
      { matter: "投诉", office: "机关纪委", telephone: "0796-0000003", way: "书面、来访" },
    ],
    basis: "第 3 次汇总，评分封存值 e41c88d0…7b52",
    demoRemark: "演示文件：企业、金额、文号均为虚构，不作办事依据。",
    jsonSha256: "5d0b7e9241fc83a6e7d9205b1c6a48f390b2de176f85c3a428e71d09b3f4a65c",
    ...fields,
  };
}

function row(index: number): NoticeRow {
  const [firm = "", project = "", projectCode = "", unit = "", investment = "", award = ""] =
    ROWS[index % ROWS.length] ?? [];
  return { ordinal: String(index + 1), firm, project, projectCode, unit, fixedAssetInvestment: investment, award };
}
