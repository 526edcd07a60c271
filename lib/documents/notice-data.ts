import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import type { NoticeContent, NoticeDocument } from "@/lib/notices/domain/notice-document";
import { writeCsv } from "./spreadsheet/write-csv";

/** Says how to read the JSON; changes only with its shape. */
const FORMAT = "jigai-notice/1";

/** The notice for machines: canonical JSON, of which the other forms print the SHA-256. */
export function noticeJson(content: NoticeContent): Buffer {
  const { table } = content;
  return Buffer.from(
    canonicalJson({
      format: FORMAT,
      title: content.title,
      documentNo: content.documentNo,
      version: content.version,
      issuer: content.issuer,
      datedOn: content.datedOn,
      publishedAt: content.publishedAt,
      paragraphs: content.paragraphs,
      window: content.windowText,
      table: {
        caption: table.caption,
        columns: table.columns.map(({ key, header, unit }) => ({
          key,
          header: onOneLine(header),
          ...(unit && { unit }),
        })),
        rows: table.rows,
        totals: table.totals,
      },
      tableRemarks: content.tableRemarks,
      howListCameAbout: content.howListCameAbout,
      objections: content.objectionText,
      contacts: content.contacts,
      basis: content.basis,
      demoRemark: content.demoRemark,
    }),
  );
}

export const withJsonSha256 = (content: NoticeContent): NoticeDocument => ({
  ...content,
  jsonSha256: sha256Hex(noticeJson(content)),
});

/** The list alone, as a table to work with: no sums, one column for every field, the unit in the head of each amount. */
export function noticeCsv({ table }: NoticeContent): Buffer {
  return writeCsv({
    columns: table.columns.map(({ header, unit }) => ({
      header: unit ? `${onOneLine(header)}（${unit}）` : onOneLine(header),
      kind: "text",
    })),
    rows: table.rows.map((row) => table.columns.map(({ key }) => row[key] ?? "")),
  });
}

const onOneLine = (header: string) => header.replaceAll("\n", "");
