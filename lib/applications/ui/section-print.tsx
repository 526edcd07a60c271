import { Pairs } from "@/lib/ui/facts";
import { ScrollBox } from "@/lib/ui/scroll-box";
import {
  describedSection,
  type PlainRow,
  type PlainSection,
  plainSection,
  rowsOf,
  type SectionCode,
  type SectionContent,
} from "../domain/content";
import type { Fields } from "../domain/field";
import { EquipmentPrint } from "./equipment-print";
import { fieldLabel } from "./field-label";
import { isFigure, isTexts, isUnanswered, rowHead, rowName, shownFields } from "./print-rows";
import type { PrintWords } from "./print-words";
import { printed } from "./printed";

/**
 * A section as it reads: for the check before handing in, for what was handed in, and for the desks beside the evidence. No
 * directive at the top: a page hands in the words of `getWords`, a client component those of `useWords`.
 */
export function SectionPrint(
  props: PrintWords & { section: SectionCode; content: SectionContent; leaveOut?: readonly string[] },
) {
  const { section, content, leaveOut = [], ...context } = props;
  const { fields, tables } = describedSection(section);
  const plain = plainSection(content);
  const pairs = Object.entries(fields)
    .filter(([name, spec]) => !leaveOut.includes(name) && !(spec.optional && isUnanswered(plain[name])))
    .map(([name, spec]) => [fieldLabel(context.words, name), answer(context, name, spec, plain[name])] as const);
  return (
    <div className="grid gap-5">
      {pairs.length > 0 && <Pairs rows stack pairs={pairs} />}
      {Object.entries(tables).map(([table, rowFields]) => {
        const rows = rowsOf(plain, table);
        if (rows.length === 0) return null;
        if (table === "equipment") return <EquipmentPrint key={table} rows={rows} {...context} />;
        const Print = table === "years" ? YearsPrint : TablePrint;
        return <Print key={table} table={table} fields={shownFields(rowFields, rows)} rows={rows} {...context} />;
      })}
    </div>
  );
}

type TableProps = PrintWords & { table: string; fields: Fields; rows: readonly PlainRow[] };

function TablePrint({ table, fields, rows, ...context }: TableProps) {
  const { words } = context;
  const label = fieldLabel(words, table);
  const names = Object.entries(fields);
  return (
    <ScrollBox label={label}>
      <table className="grid-table tight">
        <caption>
          <span className="font-semibold">{label}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowHead(table, context)}</th>
            {names.map(([name, spec]) => (
              <th scope="col" className={isFigure(spec.kind) ? "r" : undefined} key={name}>
                {fieldLabel(words, `${table}.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.id}>
              <th scope="row" className="font-normal">
                {rowName(table, row.id, place, context)}
              </th>
              {names.map(([name, spec]) => (
                <td className={isFigure(spec.kind) ? "r num" : spec.kind === "day" ? "num nb" : "min-w-24"} key={name}>
                  {answer(context, `${table}.${name}`, spec, row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Figures of several years are compared along their row. */
function YearsPrint({ table, fields, rows, ...context }: TableProps) {
  const { words } = context;
  return (
    <ScrollBox label={fieldLabel(words, table)}>
      <table className="grid-table tight">
        <thead>
          <tr>
            <th scope="col">{words("section.figure")}</th>
            {rows.map((row) => (
              <th scope="col" className="r" key={row.id}>
                {words("section.year", { year: row.id })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(fields).map(([name, spec]) => (
            <tr key={name}>
              <th scope="row" className="font-normal">
                {fieldLabel(words, `${table}.${name}`)}
              </th>
              {rows.map((row) => (
                <td className="r num" key={row.id}>
                  {answer(context, `${table}.${name}`, spec, row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function answer(
  { words, locale, lists }: PrintWords,
  path: string,
  spec: Fields[string],
  value: PlainSection[string] | undefined,
) {
  const text = typeof value === "string" || isTexts(value) ? printed(words, locale, lists, path, spec, value) : "";
  if (text === "") return <span className="text-hint">{words("section.untyped")}</span>;
  return spec.kind === "long-text" ? <span className="whitespace-pre-wrap">{text}</span> : text;
}
