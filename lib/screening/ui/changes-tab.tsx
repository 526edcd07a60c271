import { describedSection } from "@/lib/applications/domain/content";
import { fieldLabel } from "@/lib/applications/ui/field-label";
import { PageLink } from "@/lib/evidence/ui/page-link";
import { DataTable } from "@/lib/ui/list/data-table";
import type { FieldChange } from "../domain/changes";
import { placeKey } from "../domain/corrections";
import type { DeskView } from "../queries/find-desk";
import { documentName, type PlaceWords, placeLabel, rowName, shownValue, specOf } from "./place-words";

type Row = {
  readonly key: string;
  readonly place: string;
  readonly asked: string;
  readonly before: string;
  readonly after: string;
};

/** What the firm changed against the submission before, old and new, with what had been asked for at the same place. */
export function ChangesTab({ desk, words }: { desk: DeskView; words: PlaceWords }) {
  const { screening } = words;
  const { changes, application } = desk;
  if (changes === null) return <p>{screening("desk.noChanges")}</p>;
  const asked = askedFor(desk);
  const rows: Row[] = [
    ...changes.fields.map((change) => rowOf(change, words, asked)),
    ...changes.evidence.map((file) => ({
      key: `${file.change}-${file.kind}-${file.fileName}`,
      place: screening("places.document", { kind: documentName(words, file.kind) }),
      asked: asked.get(`F/evidence.${file.kind}`) ?? "",
      before: file.change === "dropped" ? file.fileName : "",
      after: file.change === "added" ? file.fileName : "",
    })),
  ];
  const answers = <Answers desk={desk} words={words} />;
  if (rows.length === 0) {
    return (
      <>
        <p>{screening("desk.nothingChanged")}</p>
        {answers}
      </>
    );
  }
  const blank = <span className="text-hint">{screening("desk.blank")}</span>;
  return (
    <>
      <DataTable
        tight
        caption={screening("desk.changesTitle", { number: application.submission.number })}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "field", head: screening("desk.field"), cell: (row) => row.place },
          {
            key: "before",
            head: screening("desk.before"),
            cell: (row) => (row.before ? <del className="text-ink-2">{row.before}</del> : blank),
          },
          {
            key: "after",
            head: screening("desk.after"),
            cell: (row) => (row.after ? <ins className="font-semibold no-underline">{row.after}</ins> : blank),
          },
          { key: "asked", head: screening("desk.asked"), cell: (row) => row.asked },
        ]}
      />
      {answers}
    </>
  );
}

/** Every correction of the last return with the firm's answer, also where nothing was changed. */
function Answers({ desk, words }: { desk: DeskView; words: PlaceWords }) {
  const returned = desk.decisions.findLast(({ verdict }) => verdict === "returned");
  if (!returned || returned.corrections.every(({ answer }) => answer === null)) return null;
  return (
    <section className="mt-6">
      <h3>{words.screening("desk.answers")}</h3>
      <ul className="mt-2 grid gap-3">
        {correctionLines(words, returned).map((line) => (
          <li key={line.key}>
            <CorrectionLine line={line} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Reasons of the last return, by place. */
const askedFor = ({ decisions }: DeskView): ReadonlyMap<string, string> =>
  new Map(
    decisions
      .findLast(({ verdict }) => verdict === "returned")
      ?.corrections.map((correction) => [placeKey(correction), correction.reason]) ?? [],
  );

function rowOf(
  { section, field, row, before, after }: FieldChange,
  words: PlaceWords,
  asked: ReadonlyMap<string, string>,
): Row {
  const { applications, screening } = words;
  const path = row ? `${row.table}.${field}` : field;
  const spec = specOf(section, field, row?.table);
  const name = row
    ? screening("places.table", {
        table: knownRow(words, section, row),
        row: fieldLabel(applications, path),
      })
    : fieldLabel(applications, field);
  const reason = row
    ? (asked.get(`${section}/${row.table}.${row.id}`) ?? asked.get(`${section}/${row.table}`))
    : asked.get(`${section}/${field}`);
  return {
    key: `${section}-${row?.id ?? ""}-${path}`,
    place: screening("places.inSection", { section, field: name }),
    asked: reason ?? "",
    before: shownValue(words, path, spec, before ?? ""),
    after: shownValue(words, path, spec, after ?? ""),
  };
}

/** Rows that the call brings have names, machines those of the firm; of other rows the table is named. */
function knownRow(words: PlaceWords, section: FieldChange["section"], row: NonNullable<FieldChange["row"]>): string {
  if (row.name !== undefined) {
    return words.applications("history.row", { table: fieldLabel(words.applications, row.table), row: row.name });
  }
  const named = rowName(words, section, row.table, row.id);
  return named === row.id && Object.hasOwn(describedSection(section).tables, row.table)
    ? fieldLabel(words.applications, row.table)
    : named;
}

export const correctionLines = (words: PlaceWords, desk: Pick<DeskView["decisions"][number], "corrections">) =>
  desk.corrections.map((correction) => ({
    ...correction,
    key: `${placeKey(correction)}-${correction.reason}`,
    place: placeLabel(words, correction),
  }));

type Line = ReturnType<typeof correctionLines>[number];

/** One correction: where, what kind of fault, how to mend it, in which document, and what the firm has said. */
export function CorrectionLine({ line, words }: { line: Line; words: PlaceWords }) {
  const { screening } = words;
  const { evidenceId, page } = line;
  return (
    <>
      <span className="font-semibold">{line.place}</span>{" "}
      {line.reasonCode && <span className="hint">{screening(`decision.reasonCodes.${line.reasonCode}`)}</span>}{" "}
      {line.reason}
      {evidenceId && (
        <>
          {" "}
          <PageLink evidenceId={evidenceId} page={page}>
            {screening("desk.seenIn", { page: page ?? "none" })}
          </PageLink>
        </>
      )}
      {line.answer && (
        <span className="block whitespace-pre-line">{screening("desk.answerOf", { text: line.answer })}</span>
      )}
    </>
  );
}
