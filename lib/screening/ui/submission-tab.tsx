import {
  describedSection,
  type PlainRow,
  type PlainSection,
  plainSection,
  rowsOf,
  SECTION_CODES,
  type SectionCode,
  type SubmissionContent,
} from "@/lib/applications/domain/content";
import type { Fields } from "@/lib/applications/domain/field";
import { fieldLabel } from "@/lib/applications/ui/field-label";
import { Alert } from "@/lib/ui/alert";
import { Pairs } from "@/lib/ui/facts";
import { FoldingPanel } from "@/lib/ui/panel";
import { type PlaceWords, rowName, shownValue } from "./place-words";

// words: screening.stampCode

/** The whole submission, word for word, section by section. */
export function SubmissionTab(props: { content: SubmissionContent; stampCode: string | null; words: PlaceWords }) {
  const { content, stampCode, words } = props;
  return (
    <div className="grid gap-3">
      {stampCode !== null && (
        <Alert tone="info">
          <p>{words.screening("stampCode", { code: stampCode })}</p>
        </Alert>
      )}
      {SECTION_CODES.map((section) => (
        <FoldingPanel key={section} title={`${section} ${words.applications(`sections.${section}.title`)}`}>
          <SectionWords section={section} content={plainSection(content[section])} words={words} />
        </FoldingPanel>
      ))}
    </div>
  );
}

function SectionWords(props: { section: SectionCode; content: PlainSection; words: PlaceWords }) {
  const { section, content, words } = props;
  const { fields, tables } = describedSection(section);
  return (
    <div className="grid gap-5">
      {Object.keys(fields).length > 0 && <Values fields={fields} values={content} words={words} prefix="" />}
      {Object.entries(tables).map(([table, columns]) =>
        rowsOf(content, table).map((row, place) => (
          <div key={row.id}>
            <h3 className="mb-1 text-base">{rowTitle(words, section, table, row, place)}</h3>
            <Values fields={columns} values={row} words={words} prefix={`${table}.`} />
          </div>
        )),
      )}
    </div>
  );
}

function rowTitle(words: PlaceWords, section: SectionCode, table: string, row: PlainRow, place: number): string {
  const named = rowName(words, section, table, row.id);
  if (named !== row.id) return named;
  return words.screening("places.table", {
    table: fieldLabel(words.applications, table),
    row: words.screening("places.row", { row: place + 1 }),
  });
}

function Values(props: { fields: Fields; values: PlainSection | PlainRow; words: PlaceWords; prefix: string }) {
  const { fields, values, words, prefix } = props;
  const pairs = Object.entries(fields).flatMap(([name, spec]) => {
    const value = values[name];
    const typed = Array.isArray(value) ? value.filter((entry) => typeof entry === "string").join("、") : value;
    if (typeof typed !== "string" || typed === "") return [];
    const path = prefix + name;
    return [
      [
        fieldLabel(words.applications, path),
        <span key={path} className="whitespace-pre-line">
          {shownValue(words, path, spec, typed)}
        </span>,
      ] as const,
    ];
  });
  return <Pairs pairs={pairs} rows stack className="text-[0.9375rem]" />;
}
