import { describedSection, type SectionCode } from "@/lib/applications/domain/content";
import type { FieldSpec } from "@/lib/applications/domain/field";
import { wanOf, yuanOf } from "@/lib/applications/domain/readings";
import { fieldLabel } from "@/lib/applications/ui/field-label";
import { choiceWords } from "@/lib/applications/ui/field-words";
import { yuanWords } from "@/lib/applications/ui/printed";
import { TAX_KINDS } from "@/lib/calls/domain/call-rules";
import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { formalityName } from "@/lib/eligibility/ui/finding-words";
import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import type { Words } from "@/lib/words/translate";
import { type CorrectionPlace, documentAt } from "../domain/corrections";

// words: screening.places.*

/** The words of the form, of the criteria and of the documents: a desk speaks of all of them. */
export type PlaceWords = {
  readonly screening: Words<"screening">;
  readonly applications: Words<"applications">;
  readonly eligibility: Words<"eligibility">;
  readonly evidence: Words<"evidence">;
  readonly locale: Locale;
  /** Of the call that the application belongs to. */
  readonly lists: ReferenceLists;
};

/** "D 设备（含软件），不含税", "F 环评", "F 材料：项目专项审计报告". */
export function placeLabel(words: PlaceWords, place: CorrectionPlace): string {
  return words.screening("places.inSection", { section: place.section, field: fieldOf(words, place) });
}

function fieldOf(words: PlaceWords, { section, field }: CorrectionPlace): string {
  const kind = documentAt({ field });
  if (kind !== null) return words.screening("places.document", { kind: documentName(words, kind) });
  const [name = "", row] = field.split(".");
  if (row === undefined) return fieldLabel(words.applications, name);
  return words.screening("places.table", {
    table: fieldLabel(words.applications, name),
    row: rowName(words, section, name, row),
  });
}

/** 甲、乙 · one, two */
export const listed = (locale: Locale, items: readonly string[]) => items.join(locale === "en" ? ", " : "、");

/** A row that the call brings with it has a name; one that the firm added has only its id. */
export function rowName(words: PlaceWords, section: SectionCode, table: string, row: string): string {
  if (section === "B" && table === "years") return words.screening("places.year", { year: row });
  if (section === "E" && table === "taxes") {
    const kind = TAX_KINDS.find((known) => known === row);
    return kind ? words.applications(`taxKinds.${kind}`) : row;
  }
  return section === "F" ? formalityName(words.eligibility, row) : row;
}

export const documentName = ({ evidence }: Pick<PlaceWords, "evidence">, kind: string): string =>
  isEvidenceKind(kind) ? evidence(`kind.${kind}`) : kind;

/** A value as the firm handed it in, as a person reads it. */
export function shownValue(words: PlaceWords, path: string, spec: FieldSpec | undefined, value: string): string {
  if (value === "") return "";
  switch (spec?.kind) {
    case "choice":
    case "listed":
    case "choices":
      return listed(
        words.locale,
        value.split("、").map((chosen) => choiceWords(words.applications, words.locale, words.lists, path, chosen)),
      );
    case "wan": {
      const fen = wanOf(value);
      return fen === null ? value : formatWan(fen);
    }
    case "yuan": {
      const fen = yuanOf(value);
      return fen === null ? value : yuanWords(fen);
    }
    case "agreed":
      return words.screening(value === "yes" ? "figures.yes" : "figures.no");
    default:
      return value;
  }
}

export const specOf = (section: SectionCode, field: string, table?: string): FieldSpec | undefined => {
  const described = describedSection(section);
  return table === undefined ? described.fields[field] : described.tables[table]?.[field];
};
