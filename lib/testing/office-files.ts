import { type ZipEntry, zipArchive } from "./zip-archive";

const MAIN = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
} as const;
const PLACE = { xlsx: "xl/workbook.xml", docx: "word/document.xml" } as const;

export type OfficeParts = {
  /** The content type of the main part, if not the right one. */
  readonly main?: string;
  /** More content types that the file declares. */
  readonly types?: readonly string[];
  readonly entries?: readonly ZipEntry[];
};

/** A workbook or a text as far as its outer form goes: the list of parts, the main part, and whatever a test adds. */
export function officeFile(type: "xlsx" | "docx", { main = MAIN[type], types = [], entries = [] }: OfficeParts = {}) {
  const overrides = [main, ...types].map((each, at) => `<Override PartName="/part${at}" ContentType="${each}"/>`);
  return zipArchive([
    { name: "[Content_Types].xml", content: `<Types>${overrides.join("")}</Types>` },
    { name: "_rels/.rels", content: officeRelations([{ type: "officeDocument", target: PLACE[type] }]) },
    { name: PLACE[type], content: "<main/>" },
    ...entries,
  ]);
}

type Relation = { readonly type: string; readonly target: string; readonly external?: boolean };

export function officeRelations(relations: readonly Relation[]): string {
  const each = relations.map(
    ({ type, target, external }, at) =>
      `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}
