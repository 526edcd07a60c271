import { describedSection } from "@/lib/applications/domain/content";
import { fieldLabel } from "@/lib/applications/ui/field-words";
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
  if (rows.length === 0) return <p>{screening("desk.nothingChanged")}</p>;
  const blank = <span className="text-hint">{screening("desk.blank")}</span>;
  return (
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

/** Rows that the call brings have names; of the firm's own rows the table is named. */
function knownRow(words: PlaceWords, section: FieldChange["section"], row: NonNullable<FieldChange["row"]>): string {
  const named = rowName(words, section, row.table, row.id);
  return named === row.id && Object.hasOwn(describedSection(section).tables, row.table)
    ? fieldLabel(words.applications, row.table)
    : named;
}

export const correctionLines = (words: PlaceWords, desk: Pick<DeskView["decisions"][number], "corrections">) =>
  desk.corrections.map((correction) => ({
    key: `${placeKey(correction)}-${correction.reason}`,
    place: placeLabel(words, correction),
    reason: correction.reason,
  }));
