/** The four forms of one notice and what is public of the decision record, with what each is served as. */
export const NOTICE_FORMATS = ["html", "pdf", "csv", "json", "record"] as const;
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];

export const mediaTypeOf: Readonly<Record<NoticeFormat, string>> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  record: "application/json; charset=utf-8",
};

/** What a file of the format is called after its dot. */
export const endingOf: Readonly<Record<NoticeFormat, string>> = {
  html: "html",
  pdf: "pdf",
  csv: "csv",
  json: "json",
  record: "record.json",
};

/** What stands behind the last slash: the bytes by their hash, or the short name that leads to them. */
export type DocumentName = { readonly format: NoticeFormat; readonly sha256: string | null };

const NAME = /^([0-9a-f]{64}|notice)\.(html|pdf|csv|json|record\.json)$/;

export function readDocumentName(name: string): DocumentName | null {
  const [, stem, extension] = NAME.exec(name) ?? [];
  const format = NOTICE_FORMATS.find((known) => endingOf[known] === extension);
  if (stem === undefined || format === undefined) return null;
  return { format, sha256: stem === "notice" ? null : stem };
}

/** What a browser calls the file that it keeps. */
export const savedName = (format: NoticeFormat, sha256: string): string =>
  `notice-${sha256.slice(0, 12)}.${endingOf[format]}`;

export const documentPath = (noticeId: string, { format, sha256 }: DocumentName): string =>
  `/notices/${noticeId}/document/${sha256 ?? "notice"}.${endingOf[format]}`;
