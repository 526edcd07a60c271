import { formatWan, formatYuan } from "@/lib/core/money";
import { isBlank, normaliseCode, normaliseText } from "@/lib/core/normalise";
import { codeOf } from "@/lib/reference/domain/read-names";
import { mobileOf } from "./code-fault";
import {
  describedSection,
  type PlainRow,
  type PlainSection,
  plainSection,
  rowsOf,
  type SectionCode,
  type SubmissionContent,
} from "./content";
import type { FieldSpec, Fields } from "./field";
import { countOf, percentOf, wanOf, yuanOf } from "./readings";

/** One spelling for what may be typed in many: this is what a submission freezes. Faultless text goes in. */
export function tidied(spec: FieldSpec, typed: string): string {
  if (isBlank(typed)) return "";
  switch (spec.kind) {
    case "wan":
      return plainWan(wanOf(typed));
    case "yuan":
      return plainYuan(yuanOf(typed));
    case "count":
    case "year":
      return String(countOf(typed) ?? typed);
    case "percent":
      return percentOf(typed) ?? typed;
    case "uscc":
    case "project-code":
      return normaliseCode(typed) ?? "";
    case "listed":
      return codeOf(spec.list, typed);
    case "mobile":
      return mobileOf(typed);
    case "text":
    case "long-text":
      return typed.trim(); // words stay as the firm wrote them
    default:
      return normaliseText(typed) ?? "";
  }
}

/** All six decimals of a 万元, less the zeros beyond the second: not a fen is rounded away. */
export function plainWan(fen: bigint | null): string {
  if (fen === null) return "";
  const shown = formatWan(fen).replaceAll(",", "");
  if (wanOf(shown) === fen) return shown;
  const digits = (fen < 0n ? -fen : fen).toString().padStart(7, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6).replace(/0+$/, "")}`;
}

const plainYuan = (fen: bigint | null) => (fen === null ? "" : formatYuan(fen));

/** A whole section in one spelling; its rows keep their ids and their order. */
export function tidySection<Code extends SectionCode>(
  section: Code,
  content: SubmissionContent[Code],
): SubmissionContent[Code] {
  const { fields, tables } = describedSection(section);
  const plain = plainSection(content);
  const rows = Object.entries(tables).map(([table, rowFields]) => [
    table,
    rowsOf(plain, table).map((row) => ({ id: row.id, ...tidyFields(rowFields, row) })),
  ]);
  // The description of this very section was walked, so the shape is its own.
  return { ...tidyFields(fields, plain), ...Object.fromEntries(rows) } as SubmissionContent[Code];
}

export const tidyApplication = (content: SubmissionContent): SubmissionContent => ({
  A: tidySection("A", content.A),
  B: tidySection("B", content.B),
  C: tidySection("C", content.C),
  D: tidySection("D", content.D),
  E: tidySection("E", content.E),
  F: tidySection("F", content.F),
  G: tidySection("G", content.G),
});

const tidyFields = (fields: Fields, values: PlainSection | PlainRow) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => {
      const value = values[name];
      return [name, typeof value === "string" ? tidied(spec, value) : (value ?? "")];
    }),
  );
