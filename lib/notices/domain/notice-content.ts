import { codePointOrder } from "@/lib/core/code-point-order";
import { nameOf } from "@/lib/core/coded-name";
import { type Fen, formatWan } from "@/lib/core/money";
import { shanghaiDay } from "@/lib/core/time";
import { basisText } from "./basis";
import type { NoticeColumn, NoticeContact, NoticeContent, NoticeRow } from "./notice-document";
import { origin } from "./origin";
import type { PublicAward, PublicFacts } from "./public-facts";
import { windowText } from "./publicity";

const ISSUER = "吉安市工业和信息化局";

/** Domain note, 5.2: these columns and no others. */
const COLUMNS: readonly NoticeColumn[] = [
  { key: "ordinal", header: "序号", kind: "ordinal" },
  { key: "firm", header: "申报单位", kind: "text" },
  { key: "project", header: "项目名称", kind: "text", beneath: true },
  { key: "projectCode", header: "项目代码", kind: "code" },
  { key: "unit", header: "所属\n县（市、区）", kind: "place" },
  { key: "fixedAssetInvestment", header: "固定资产\n投资", kind: "amount", unit: "万元" },
  { key: "award", header: "拟支持\n金额", kind: "amount", unit: "万元" },
];

/** The notice in words, of public facts alone. */
export function noticeContent(facts: PublicFacts): NoticeContent {
  const awards = facts.awards.toSorted(byDivision);
  return {
    title: titleOf(facts),
    documentNo: facts.documentNo,
    version: facts.version,
    issuer: ISSUER,
    datedOn: shanghaiDay(facts.publishedAt),
    publishedAt: facts.publishedAt.toISOString(),
    paragraphs: [lead(facts), ...changed(facts)],
    windowText: windowText(facts.window),
    table: {
      caption: "按行政区划代码排列，与得分名次无关。金额单位：万元",
      columns: COLUMNS,
      rows: awards.map(row),
      totalLabel: "合计",
      totals: {
        fixedAssetInvestment: plainWan(sum(awards.map((award) => award.investmentFen))),
        award: plainWan(sum(awards.map((award) => award.awardFen))),
      },
    },
    tableRemarks: [
      "固定资产投资为核定数。最终扶持金额以资金下达文件为准。候补项目及未入选项目的得分，由申报单位登录平台查询本单位结果。",
    ],
    howListCameAbout: origin(facts),
    objectionText: objections(facts),
    contacts: contacts(facts),
    basis: basisText(facts),
    demoRemark: facts.isDemo ? "演示文件：企业、金额、文号均为虚构，不作办事依据。" : null,
  };
}

/** Two notices of one year are told apart in a list and in a conversation. */
const titleOf = ({ year, batch, change }: PublicFacts): string => {
  const again = change === null ? "" : change.moved > 0 ? "（递补调整）" : "（名单调整）";
  return `关于${year}年度拟支持工业技改标杆项目${batch > 1 ? `（第${batch}批）` : ""}${again}的公示`;
};

/** Why the list is published again: how many fell, were made up and moved up, and nothing of the reasons. */
function changed({ change, rules }: PublicFacts): readonly string[] {
  if (change === null) return [];
  const raised =
    change.raised === 0
      ? ""
      : `${change.raised}个原以资金余额支持的项目补足扶持金额（全额为每个项目${formatWan(rules.awardFen, { short: true })}万元），`;
  const moved = change.moved === 0 ? "没有项目递补" : `按候补名次依次递补${change.moved}个`;
  return [
    `原公示名单中有${change.fallen}个项目不再列入，${raised}${moved}。现将调整后的名单全部重新公示，公示期重新计算。`,
  ];
}

const byDivision = (a: PublicAward, b: PublicAward): number =>
  codePointOrder(a.unit.code, b.unit.code) ||
  codePointOrder(a.firmName, b.firmName) ||
  codePointOrder(a.projectName, b.projectName);

const row = (award: PublicAward, place: number): NoticeRow => ({
  ordinal: String(place + 1),
  firm: award.firmName,
  project: award.projectName,
  projectCode: award.projectCode ?? "—",
  unit: nameOf(award.unit, "zh-CN"),
  fixedAssetInvestment: plainWan(award.investmentFen),
  award: plainWan(award.awardFen),
});

/** The meeting is named by its kind: its minutes are the bureau's own. */
function lead({ callTitle, callDocumentNo, awards }: PublicFacts): string {
  const total = plainWan(sum(awards.map((award) => award.awardFen)));
  return `根据“${callTitle}”的通知（${callDocumentNo}），经企业申报、县（市、区）初审推荐、市级资格复核、专家评审和市工信局党组会审议，拟对${awards.length}个项目给予扶持，合计${total}万元。现予公示，接受社会监督。`;
}

function objections({ contacts: { business, objections: office, discipline } }: PublicFacts): readonly string[] {
  return [
    `申报单位对本单位结果有异议的，或对公示项目有举报的，请在公示期内以真实身份书面提出：单位加盖公章，个人签署本人姓名，并写明联系方式、事实与依据。异议和举报由${office.office}受理（${office.address}，电话${office.telephone}），不由负责评审的${business.office}受理。`,
    `对工作人员、评审专家的投诉，向${discipline.office}提出（电话${discipline.telephone}）。匿名件不予受理，提出人的身份依法保密。公示期满后提出的，按一般线索处理。`,
  ];
}

const contacts = ({
  contacts: { business, objections: office, discipline },
}: PublicFacts): readonly NoticeContact[] => [
  { matter: "业务咨询", office: business.office, telephone: business.telephone, way: "电话、来访" },
  { matter: "异议、举报", office: office.office, telephone: office.telephone, way: "书面、来访" },
  { matter: "投诉", office: discipline.office, telephone: discipline.telephone, way: "书面、来访" },
];

/** "22607.15": the forms for people group it themselves. */
const plainWan = (fen: Fen): string => formatWan(fen).replaceAll(",", "");

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, fen) => total + fen, 0n);
