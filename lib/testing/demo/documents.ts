import type { SubmissionContent } from "@/lib/applications/domain/content";
import type { AttachmentKind } from "@/lib/calls/domain/call-rules";
import { tableReportPdf } from "@/lib/documents/table-report";

type Line = readonly [label: string, value: string];
type Sheet = { readonly title: string; readonly lines: (content: SubmissionContent) => readonly Line[] };

const wan = (amount: string) => `${amount} 万元`;
const only =
  (...lines: readonly Line[]) =>
  () =>
    lines;

/** 前期手续: what the row of section F says. */
const formality = (id: string) => (content: SubmissionContent) => {
  const row = content.F.formalities.find((each) => each.id === id);
  return [
    ["文号", row?.documentNo ?? ""],
    ["机关", row?.authority ?? ""],
    ["日期", row?.issuedOn ?? ""],
  ] as const;
};

const SHEETS: Readonly<Partial<Record<AttachmentKind, Sheet>>> = {
  licence: {
    title: "营业执照（副本）",
    lines: ({ A }) => [
      ["成立日期", A.foundedOn],
      ["住所", A.registeredAddress],
    ],
  },
  "above-scale-proof": { title: "规模以上工业企业证明", lines: ({ A }) => [["入统年份", A.aboveScaleSince]] },
  "above-scale-reasons": { title: "未入规情况说明", lines: ({ A }) => [["说明", A.aboveScaleReason]] },
  filing: { title: "项目备案通知书", lines: formality("filing") },
  land: { title: "用地手续", lines: formality("land") },
  planning: { title: "规划手续", lines: formality("planning") },
  eia: { title: "环境影响评价批复", lines: formality("eia") },
  "eia-statement": {
    title: "环评豁免说明",
    lines: ({ F }) => [["说明", F.formalities.find(({ id }) => id === "eia")?.reason ?? ""]],
  },
  "completion-report": {
    title: "项目竣工报告",
    lines: ({ C }) => [
      ["开工日期", C.startedOn],
      ["完工日期", C.completedOn],
      ["投产日期", C.inProductionOn],
    ],
  },
  "special-audit": {
    title: "固定资产投资专项审计报告",
    lines: ({ D }) => [
      ["设备（含软件），不含税", wan(D.equipmentExclVat)],
      ["建筑安装，不含税", wan(D.constructionExclVat)],
      ["审定固定资产投资，不含税", wan(D.audited)],
      ["实际完成总投资，含税", wan(D.completedTotal)],
    ],
  },
  "equipment-vouchers": {
    title: "设备合同、发票与付款凭证",
    lines: ({ D }) => D.equipment.map((row) => [row.name, `发票 ${row.invoiceNo}，${row.amount} 元`]),
  },
  "annual-audits": {
    title: "两年度审计报告（摘要）",
    lines: ({ B }) => B.years.slice(1).map((year) => [`${year.id}年度主营业务收入`, wan(year.mainRevenue)]),
  },
  "tax-certificates": {
    title: "基期与申报年度纳税证明",
    lines: ({ E }) =>
      E.taxes.map((tax) => [tax.id === "vat" ? "增值税" : "企业所得税", `${tax.base} → ${wan(tax.claim)}`]),
  },
  "before-after-statements": {
    title: "技改前后财务报表与应交税费明细",
    lines: ({ E }) => [
      [`${E.baseYear}年`, wan(E.revenueBase)],
      [`${E.claimYear}年`, wan(E.revenueClaim)],
    ],
  },
  "credit-report": { title: "公共信用信息报告", lines: only(["严重失信主体名单", "未列入"]) },
  undertaking: { title: "申报承诺书", lines: ({ G }) => [["签署日期", G.signedOn]] },
};

export type Document = { readonly fileName: string; readonly bytes: Buffer };

/** The document of a kind, as it would be scanned: one page with what the application says, marked as a demonstration. */
export function documentOf(kind: AttachmentKind, content: SubmissionContent, createdAt: Date): Document {
  const { title, lines } = SHEETS[kind] ?? { title: "其他材料", lines: only() };
  const { A, C } = content;
  const rows: Line[] = [
    ["申报单位", A.firmName],
    ["统一社会信用代码", A.uscc],
    ["项目名称", C.projectName],
    ["项目代码", C.projectCode],
    ...lines(content),
  ];
  return { fileName: `${title}.pdf`, bytes: page(title, rows, createdAt) };
}

export const callNotice = (title: string, rows: readonly Line[], createdAt: Date): Document => ({
  fileName: `${title}.pdf`,
  bytes: page(title, rows, createdAt),
});

const page = (title: string, rows: readonly Line[], createdAt: Date): Buffer =>
  tableReportPdf(
    {
      title,
      subtitle: "演示材料：所载单位、文号、金额均为虚构，不作办事依据。",
      columns: [
        { header: "事项", align: "start", share: 2 },
        { header: "内容", align: "start", share: 3 },
      ],
      rows,
      total: null,
      landscape: false,
      closing: [],
      foot: "演示材料",
    },
    createdAt,
  );
