/** The four forms of one notice, with what each is served as. */
export const NOTICE_FORMATS = ["html", "pdf", "csv", "json"] as const;
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];

export const mediaTypeOf: Readonly<Record<NoticeFormat, string>> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** What stands behind the last slash: the bytes by their hash, or the short name that leads to them. */
export type DocumentName = { readonly format: NoticeFormat; readonly sha256: string | null };

const NAME = /^([0-9a-f]{64}|notice)\.(html|pdf|csv|json)$/;

export function readDocumentName(name: string): DocumentName | null {
  const [, stem, extension] = NAME.exec(name) ?? [];
  const format = NOTICE_FORMATS.find((known) => known === extension);
  if (stem === undefined || format === undefined) return null;
  return { format, sha256: stem === "notice" ? null : stem };
}

export const documentPath = (noticeId: string, { format, sha256 }: DocumentName): string =>
  `/notices/${noticeId}/document/${sha256 ?? "notice"}.${format}`;
