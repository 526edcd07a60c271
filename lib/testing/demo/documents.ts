import type { SubmissionContent } from "@/lib/applications/domain/content";
import type { AttachmentKind } from "@/lib/calls/domain/call-rules";
import { tableReportPdf } from "@/lib/documents/table-report";

type Line = readonly [label: string, value: string];
type Lines = (content: SubmissionContent) => readonly Line[];

const wan = (amount: string) => `${amount} 万元`;

const TITLES: Readonly<Record<AttachmentKind, string>> = {
  "application-form": "申报书",
  licence: "营业执照（副本）",
  "above-scale-proof": "规模以上工业企业证明",
  "above-scale-reasons": "未入规情况说明",
  filing: "项目备案通知书",
  land: "用地手续",
  planning: "规划手续",
  eia: "环境影响评价批复",
  "eia-statement": "环评豁免说明",
  acceptance: "环保验收意见",
  "other-formalities": "其他前期手续",
  "completion-report": "项目竣工报告",
  "special-audit": "固定资产投资专项审计报告",
  "equipment-vouchers": "设备合同、发票与付款凭证",
  "annual-audits": "两年度审计报告（摘要）",
  "tax-certificates": "基期与申报年度纳税证明",
  "before-after-statements": "技改前后财务报表与应交税费明细",
  "credit-report": "公共信用信息报告",
  undertaking: "申报承诺书",
  other: "其他材料",
};

/** What desks compare with the claim is written out; setting a page takes its time, and there are hundreds. */
const WRITTEN_OUT: Readonly<Partial<Record<AttachmentKind, Lines>>> = {
  licence: ({ A }) => [
    ["成立日期", A.foundedOn],
    ["住所", A.registeredAddress],
  ],
  eia: ({ F }) => {
    const row = F.formalities.find(({ id }) => id === "eia");
    return [
      ["文号", row?.documentNo ?? ""],
      ["机关", row?.authority ?? ""],
      ["日期", row?.issuedOn ?? ""],
    ];
  },
  "eia-statement": ({ F }) => [["说明", F.formalities.find(({ id }) => id === "eia")?.reason ?? ""]],
  "completion-report": ({ C }) => [
    ["开工日期", C.startedOn],
    ["完工日期", C.completedOn],
    ["投产日期", C.inProductionOn],
  ],
  "special-audit": ({ D }) => [
    ["设备（含软件），不含税", wan(D.equipmentExclVat)],
    ["建筑安装，不含税", wan(D.constructionExclVat)],
    ["审定固定资产投资，不含税", wan(D.audited)],
    ["实际完成总投资，含税", wan(D.completedTotal)],
  ],
  "tax-certificates": ({ E }) =>
    E.taxes.map(({ id, base, claim }) => [id === "vat" ? "增值税" : "企业所得税", `${base} → ${wan(claim)}`]),
};

export type Document = { readonly fileName: string; readonly bytes: Buffer };

/** The document of a kind, as it would be scanned: one page, marked as a demonstration, and never the same bytes for two projects. */
export async function documentOf(kind: AttachmentKind, content: SubmissionContent, createdAt: Date): Promise<Document> {
  const title = TITLES[kind];
  const lines = WRITTEN_OUT[kind];
  const { A, C } = content;
  const identity: readonly Line[] = [
    ["申报单位", A.firmName],
    ["统一社会信用代码", A.uscc],
    ["项目名称", C.projectName],
    ["项目代码", C.projectCode],
  ];
  const bytes = lines
    ? await page(title, [...identity, ...lines(content)], createdAt)
    : await ownCopy(title, `${A.uscc} ${C.projectCode}`);
  return { fileName: `${title}.pdf`, bytes };
}

const blankPages = new Map<string, Promise<Buffer>>();

/** A page set once for all firms; what follows its end is a remark that no reader shows. */
async function ownCopy(title: string, remark: string): Promise<Buffer> {
  const blank = blankPages.get(title) ?? page(title, [["申报单位", "见申报书"]], new Date(0));
  blankPages.set(title, blank);
  return Buffer.concat([await blank, Buffer.from(`\n% ${remark}\n`, "latin1")]);
}

export const callNotice = async (title: string, rows: readonly Line[], createdAt: Date): Promise<Document> => ({
  fileName: `${title}.pdf`,
  bytes: await page(title, rows, createdAt),
});

const page = (title: string, rows: readonly Line[], createdAt: Date): Promise<Buffer> =>
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
