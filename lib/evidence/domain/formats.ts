import type { EvidenceKind } from "./evidence-kind";

/** Every kind takes scans; anybody can look at them and nobody can run them. */
export const SCAN_FORMATS = ["pdf", "jpg", "png"] as const;
export type OfficeFormat = "xlsx" | "docx";
export type EvidenceFormat = (typeof SCAN_FORMATS)[number] | OfficeFormat;

/** The kinds that also take what an office program wrote: long lists that are checked by computing, and what fits nowhere else. */
const OFFICE: Partial<Record<EvidenceKind, readonly OfficeFormat[]>> = {
  "equipment-vouchers": ["xlsx"],
  "before-after-statements": ["xlsx"],
  other: ["xlsx", "docx"],
  screening: ["xlsx", "docx"],
};

export const officeFormatsOf = (kind: EvidenceKind): readonly OfficeFormat[] => OFFICE[kind] ?? [];

const ENDINGS: Readonly<Record<EvidenceFormat, readonly string[]>> = {
  pdf: [".pdf"],
  jpg: [".jpg", ".jpeg"],
  png: [".png"],
  xlsx: [".xlsx"],
  docx: [".docx"],
};

/** What a field for files of this kind offers: ".pdf,.jpg,.jpeg,.png". */
export const acceptedEndings = (kind: EvidenceKind): string =>
  [...SCAN_FORMATS, ...officeFormatsOf(kind)].flatMap((format) => ENDINGS[format]).join(",");

/** "PDF、JPG、PNG": the formats by the names that people know them by. */
export const formatNames = (kind: EvidenceKind): readonly string[] =>
  [...SCAN_FORMATS, ...officeFormatsOf(kind)].map((format) => NAMES[format]);

const NAMES: Readonly<Record<EvidenceFormat, string>> = {
  pdf: "PDF",
  jpg: "JPG",
  png: "PNG",
  xlsx: "Excel (xlsx)",
  docx: "Word (docx)",
};
