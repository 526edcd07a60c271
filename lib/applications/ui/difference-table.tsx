import { ScrollBox } from "@/lib/ui/scroll-box";
import { describedSection, plainSection, rowsOf } from "../domain/content";
import type { Difference } from "../domain/edits";
import { isRowValue, type Place, type PlaceValue, placeKey } from "../domain/place";
import type { SectionDifferences } from "../queries/find-history";
import { fieldLabel } from "./field-label";
import { rowName } from "./print-rows";
import type { PrintWords } from "./print-words";
import { printed } from "./printed";

// words: applications.history.*

/** What differs in a section, place by place: before and after side by side. */
export function DifferenceTable({ changes, ...context }: PrintWords & { changes: SectionDifferences }) {
  const { words } = context;
  const { section } = changes;
  const label = words("section.name", { code: section, title: words(`sections.${section}.title`) });
  return (
    <ScrollBox label={label}>
      <table className="grid-table tight">
        <caption>
          <span className="font-semibold">{label}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words("history.place")}</th>
            <th scope="col">{words("history.before")}</th>
            <th scope="col">{words("history.after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.differences.map((difference) => (
            <tr key={placeKey(difference.place)}>
              <th scope="row" className="font-normal sm:min-w-40">
                {placeWords(changes, difference, context)}
              </th>
              <td className="whitespace-pre-wrap wrap-anywhere align-top">
                {valueWords(changes, difference, difference.from, context)}
              </td>
              <td className="whitespace-pre-wrap wrap-anywhere align-top">
                {valueWords(changes, difference, difference.to, context)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function placeWords({ from, to }: SectionDifferences, { place }: Difference, context: PrintWords): string {
  const { words } = context;
  const { field, row, cell } = place;
  if (row === undefined) return fieldLabel(words, field);
  const name = field === "years" ? row : (ownName(from, to, place) ?? placeName(from, to, place, context));
  const table = words("history.row", { table: fieldLabel(words, field), row: name });
  return cell === undefined ? table : `${table} · ${fieldLabel(words, `${field}.${cell}`)}`;
}

type Sides = SectionDifferences["to"];

const rowOn = (side: Sides, { field, row }: Place) => rowsOf(plainSection(side), field).find(({ id }) => id === row);

/** A machine is called as the firm calls it now, or did before it was taken out. */
function ownName(from: Sides, to: Sides, place: Place): string | null {
  const name = (rowOn(to, place) ?? rowOn(from, place))?.name;
  return typeof name === "string" && name !== "" ? name : null;
}

/** Other rows by what the call calls them, or by their place. */
function placeName(from: Sides, to: Sides, { field, row = "" }: Place, context: PrintWords): string {
  const places = [to, from].map((side) => rowsOf(plainSection(side), field).findIndex(({ id }) => id === row));
  return rowName(field, row, places.find((index) => index >= 0) ?? 0, context);
}

function valueWords(
  { section }: SectionDifferences,
  { place: { field, cell } }: Difference,
  value: PlaceValue,
  { words, locale, lists }: PrintWords,
): string {
  const { fields, tables } = describedSection(section);
  if (value === null) return words("history.noRow");
  const cells = tables[field] ?? {};
  if (isRowValue(value)) {
    const texts = Object.entries(cells).map(([name, spec]) =>
      printed(words, locale, lists, `${field}.${name}`, spec, value[name] ?? ""),
    );
    return texts.filter((text) => text !== "").join(" · ") || words("history.empty");
  }
  const spec = cell === undefined ? fields[field] : cells[cell];
  const path = cell === undefined ? field : `${field}.${cell}`;
  return (spec && printed(words, locale, lists, path, spec, value)) || words("history.empty");
}
