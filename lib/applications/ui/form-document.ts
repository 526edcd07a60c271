import { formatInstant } from "@/lib/core/time";
import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { wordsIn } from "@/lib/words/translate";
import {
  describedSection,
  type PlainSection,
  plainSection,
  rowsOf,
  SECTION_CODES,
  type SectionCode,
} from "../domain/content";
import type { FieldSpec, Fields } from "../domain/field";
import type { FormDocument, FormPart, FormSection, NamedText } from "../domain/form-document";
import { checkCode, type PrintedForm } from "../domain/printed-form";
import { undertakingFields } from "../domain/sections/undertaking";
import { fieldLabel } from "./field-label";
import { choiceWords } from "./field-words";
import { equipmentTable } from "./form-equipment";
import { isFigure, isTexts, isUnanswered, rowHead, rowName, shownFields } from "./print-rows";
import type { PrintWords } from "./print-words";
import { printed } from "./printed";

/** A print is known by its hash; a preview, which is no print and is handed in nowhere, by the instant of the look. */
type PaperMark = { readonly kind: "print"; readonly sha256: string } | { readonly kind: "preview"; readonly at: Date };

export type FormFacts = {
  readonly paper: PrintedForm;
  readonly mark: PaperMark;
  readonly call: { readonly title: string; readonly documentNo: string; readonly lists: ReferenceLists };
  readonly isDemo: boolean;
};

// words: applications.paper.*

/** Official paper is Chinese, whatever language the person reads the portal in. */
const LOCALE = "zh-CN";
const WORDS: Omit<PrintWords, "lists"> = {
  words: wordsIn(LOCALE, "applications"),
  eligibility: wordsIn(LOCALE, "eligibility"),
  locale: LOCALE,
};

/** The whole 申报书 in words, for the typesetter. */
export function formDocument({ paper, mark, call, isDemo }: FormFacts): FormDocument {
  const context: PrintWords = { ...WORDS, lists: call.lists };
  const { words, lists } = context;
  const { content, attachments } = paper;
  const { A, C } = content;
  return {
    title: words("paper.title"),
    author: A.firmName,
    subtitle: words("paper.subtitle", { title: call.title, documentNo: call.documentNo }),
    demoRemark: isDemo ? words("paper.demo") : null,
    cover: [
      { name: fieldLabel(words, "projectName"), text: C.projectName },
      { name: fieldLabel(words, "projectCode"), text: C.projectCode },
      { name: words("paper.firm"), text: A.firmName },
      { name: fieldLabel(words, "uscc"), text: A.uscc },
      { name: words("paper.unit"), text: choiceWords(words, LOCALE, lists, "unitCode", A.unitCode) },
      ...(mark.kind === "print" ? [{ name: words("paper.code"), text: checkCode(mark.sha256) }] : []),
    ],
    coverSigning: [words("paper.seal"), words("paper.date")],
    sections: SECTION_CODES.filter((section) => section !== "G").map((section) => sectionOf(context, section, paper)),
    undertaking: undertakingOf(context, paper),
    attachments: {
      heading: words("paper.attachments"),
      lead: words("paper.attachmentsLead", { count: attachments.length }),
      names: attachments.map((kind) => (isEvidenceKind(kind) ? wordsIn(LOCALE, "evidence")(`kind.${kind}`) : kind)),
    },
    ...marked(mark),
  };
}

/** What stands on every page: whose print it is, or that it is none. */
function marked(mark: PaperMark): Pick<FormDocument, "preview" | "foot" | "footHash"> {
  const { words } = WORDS;
  if (mark.kind === "preview") {
    const remark = words("paper.previewRemark", { at: formatInstant(mark.at, LOCALE) });
    return { preview: { remark, across: words("paper.previewAcross") }, foot: remark, footHash: null };
  }
  const foot = words("paper.foot", { code: checkCode(mark.sha256) });
  return { preview: null, foot, footHash: `SHA-256 ${mark.sha256}` };
}

const headingOf = (code: SectionCode) =>
  WORDS.words("section.name", { code, title: WORDS.words(`sections.${code}.title`) });

function sectionOf(context: PrintWords, section: SectionCode, { content }: PrintedForm): FormSection {
  const { fields, tables } = describedSection(section);
  const plain = plainSection(content[section]);
  const parts = Object.entries(tables).flatMap(([table, rowFields]) => tableOf(context, table, rowFields, plain));
  return { heading: headingOf(section), parts: [...fieldParts(context, fields, plain), ...parts] };
}

/** Short answers in a table, long ones beneath it with the whole width of the page. */
function fieldParts(context: PrintWords, fields: Fields, plain: PlainSection): FormPart[] {
  const shown = Object.entries(fields).filter(([name, spec]) => !(spec.optional && isUnanswered(plain[name])));
  const named = (name: string, spec: FieldSpec): NamedText => ({
    name: fieldLabel(WORDS.words, name),
    text: answer(context, name, spec, plain[name]),
  });
  const pairs = shown.filter(([, spec]) => spec.kind !== "long-text").map(([name, spec]) => named(name, spec));
  const texts = shown.filter(([, spec]) => spec.kind === "long-text");
  return [
    ...(pairs.length > 0 ? [{ kind: "pairs", pairs } as const] : []),
    ...texts.map(([name, spec]) => ({ kind: "text", ...named(name, spec) }) as const),
  ];
}

function answer(
  { words, locale, lists }: PrintWords,
  path: string,
  spec: FieldSpec,
  value: PlainSection[string] | undefined,
): string {
  const text = typeof value === "string" || isTexts(value) ? printed(words, locale, lists, path, spec, value) : "";
  return text === "" ? words("section.untyped") : text;
}

function tableOf(context: PrintWords, table: string, fields: Fields, plain: PlainSection): FormPart[] {
  const rows = rowsOf(plain, table);
  if (rows.length === 0) return [];
  if (table === "equipment") return [equipmentTable(rows, context)];
  if (table === "years") return [yearsTable(context, table, fields, plain)];
  const shown = Object.entries(shownFields(fields, rows));
  return [
    {
      kind: "table",
      caption: fieldLabel(WORDS.words, table),
      columns: [
        { head: rowHead(table, context), align: "start", share: 0 },
        ...shown.map(([name, spec]) => columnOf(`${table}.${name}`, spec)),
      ],
      rows: rows.map((row, place) => [
        rowName(table, row.id, place, context),
        ...shown.map(([name, spec]) => answer(context, `${table}.${name}`, spec, row[name])),
      ]),
    },
  ];
}

const columnOf = (path: string, spec: FieldSpec) => ({
  head: fieldLabel(WORDS.words, path),
  align: isFigure(spec.kind) ? ("end" as const) : ("start" as const),
  share: spec.kind === "text" || spec.kind === "long-text" ? 1 : 0,
});

/** Figures of several years are compared along their row. */
function yearsTable(context: PrintWords, table: string, fields: Fields, plain: PlainSection): FormPart {
  const { words } = WORDS;
  const rows = rowsOf(plain, table);
  return {
    kind: "table",
    caption: fieldLabel(words, table),
    columns: [
      { head: words("section.figure"), align: "start", share: 1 },
      ...rows.map((row) => ({ head: words("section.year", { year: row.id }), align: "end" as const, share: 1 })),
    ],
    rows: Object.entries(fields).map(([name, spec]) => [
      fieldLabel(words, `${table}.${name}`),
      ...rows.map((row) => answer(context, `${table}.${name}`, spec, row[name])),
    ]),
  };
}

/** G as a page to be signed: each statement, then who signs. A print has none that was not agreed to; a preview says which. */
function undertakingOf(context: PrintWords, { content }: PrintedForm): FormDocument["undertaking"] {
  const { words } = WORDS;
  const entries = Object.entries(undertakingFields);
  const plain = plainSection(content.G);
  return {
    heading: headingOf("G"),
    lead: words("paper.undertakingLead", { firm: content.A.firmName, project: content.C.projectName }),
    statements: entries
      .filter(([, spec]) => spec.kind === "agreed")
      .map(([name]) => {
        const label = fieldLabel(words, name);
        return plain[name] === "yes" ? label : words("paper.notAgreed", { label });
      }),
    answers: entries
      .filter(([, spec]) => spec.kind !== "agreed")
      .map(([name, spec]) => ({ name: fieldLabel(words, name), text: answer(context, name, spec, plain[name]) })),
    signing: [words("paper.signature"), words("paper.seal"), words("paper.date")],
  };
}
