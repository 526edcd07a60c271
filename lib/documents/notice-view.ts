import { groupDigits } from "@/lib/core/money";
import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import type { NoticeColumn, NoticeDocument, NoticeRow } from "@/lib/notices/domain/notice-document";

/** What HTML and PDF both draw, so that neither can say what the other does not. */
export type NoticeView = {
  readonly title: string;
  readonly issuer: string;
  readonly dateText: string;
  readonly numberText: string;
  readonly demoRemark: string | null;
  readonly paragraphs: readonly string[];
  readonly headings: {
    readonly window: string;
    readonly list: string;
    readonly origin: string;
    readonly objection: string;
  };
  readonly windowText: string;
  readonly caption: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly (readonly ViewCell[])[];
  readonly total: { readonly label: string; readonly labelSpan: number; readonly amounts: readonly string[] };
  readonly tableRemarks: readonly string[];
  readonly howListCameAbout: string;
  readonly objectionText: readonly string[];
  readonly contactHeaders: readonly [string, string, string, string];
  readonly contacts: readonly (readonly [string, string, string, string])[];
  /** Names and values at the foot; `code` is set in a fixed-width font. */
  readonly foot: readonly { readonly name: string; readonly text: string; readonly code?: string }[];
  readonly jsonSha256: string;
};

export type ViewColumn = { readonly headers: readonly string[]; readonly kind: NoticeColumn["kind"] };
export type ViewCell = { readonly text: string; readonly beneath: readonly string[] };

export function noticeView(document: NoticeDocument): NoticeView {
  const { table, jsonSha256 } = document;
  const groups = columnGroups(table.columns);
  return {
    title: document.title,
    issuer: document.issuer,
    dateText: formatDay(document.datedOn, "zh-CN"),
    numberText: `${document.documentNo}　第 ${document.version} 版`,
    demoRemark: document.demoRemark,
    paragraphs: document.paragraphs,
    headings: {
      window: "一、公示时间",
      list: "二、拟支持项目",
      origin: "三、名单是怎样产生的",
      objection: "四、怎样提出异议",
    },
    windowText: document.windowText,
    caption: table.caption,
    columns: groups.map(([first, ...below]) => ({
      headers: [first, ...below].map(({ header }) => header),
      kind: first.kind,
    })),
    rows: table.rows.map((row) => groups.map((group) => viewCell(group, row))),
    total: viewTotal(groups, table.totalLabel, table.totals),
    tableRemarks: document.tableRemarks,
    howListCameAbout: document.howListCameAbout,
    objectionText: document.objectionText,
    contactHeaders: ["事项", "受理部门", "电话", "方式"],
    contacts: document.contacts.map(({ matter, office, telephone, way }) => [matter, office, telephone, way]),
    foot: foot(document),
    jsonSha256,
  };
}

type ColumnGroup = readonly [NoticeColumn, ...NoticeColumn[]];

function columnGroups(columns: readonly NoticeColumn[]): ColumnGroup[] {
  const groups: [NoticeColumn, ...NoticeColumn[]][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.beneath && last) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function viewCell([first, ...below]: ColumnGroup, row: NoticeRow): ViewCell {
  return { text: shown(first, row), beneath: below.map((column) => shown(column, row)) };
}

const shown = ({ key, kind }: NoticeColumn, row: NoticeRow) =>
  kind === "amount" ? groupDigits(row[key] ?? "") : (row[key] ?? "");

/** The label stretches over all columns before the first sum. */
function viewTotal(groups: readonly ColumnGroup[], label: string, totals: NoticeRow): NoticeView["total"] {
  const sums = groups.map(([first]) => shown(first, totals));
  const firstSum = sums.findIndex((sum) => sum !== "");
  const labelSpan = firstSum === -1 ? sums.length : Math.max(firstSum, 1);
  return { label, labelSpan, amounts: sums.slice(labelSpan) };
}

function foot({ publishedAt, basis, jsonSha256 }: NoticeDocument): NoticeView["foot"] {
  const published = new Date(publishedAt);
  return [
    { name: "发布时间", text: `${shanghaiDay(published)} ${shanghaiClock(published)}（北京时间）` },
    { name: "名单依据", text: basis },
    { name: "名单校验值", text: "", code: `SHA-256 ${(jsonSha256.match(/.{1,8}/g) ?? []).join(" ")}` },
    {
      name: "怎样核对",
      text: "上列为 JSON 文件的校验值；本页、PDF、CSV 的校验值列在公示目录页。下载后算出的值与所列相同，即为原件。更正以新版本发布，本版保留。",
    },
  ];
}
