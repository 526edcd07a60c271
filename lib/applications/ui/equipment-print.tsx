import { ScrollBox } from "@/lib/ui/scroll-box";
import type { PlainRow } from "../domain/content";
import { equipmentFields } from "../domain/sections/investment";
import { fieldLabel } from "./field-label";
import type { PrintWords } from "./print-words";
import { printed } from "./printed";

// words: applications.equipment.payment
// words: applications.equipment.place

/** 设备清单 with what belongs together in one column, so that a line fits on a sheet of paper. */
export function EquipmentPrint({ rows, words, locale, lists }: PrintWords & { rows: readonly PlainRow[] }) {
  const cell = (row: PlainRow, field: keyof typeof equipmentFields) =>
    printed(words, locale, lists, `equipment.${field}`, equipmentFields[field], row[field] ?? "");
  const joined = (...texts: readonly string[]) => texts.filter((text) => text !== "").join(" · ");
  return (
    <ScrollBox label={words("fields.equipment.table")}>
      <table className="grid-table tight">
        <caption>
          <span className="font-semibold">{words("equipment.caption", { count: rows.length })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{fieldLabel(words, "equipment.name")}</th>
            <th scope="col" className="r">
              {fieldLabel(words, "equipment.quantity")}
            </th>
            <th scope="col">{words("equipment.invoice")}</th>
            <th scope="col">{words("equipment.payment")}</th>
            <th scope="col">{words("equipment.place")}</th>
            <th scope="col" className="r">
              {fieldLabel(words, "equipment.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-28 font-normal">
                {cell(row, "name") || words("equipment.unnamed")}
                <span className="hint block">{cell(row, "model")}</span>
              </th>
              <td className="r num">{cell(row, "quantity")}</td>
              <td className="num">
                {cell(row, "invoiceNo")}
                <span className="hint block">{joined(cell(row, "contractNo"), cell(row, "invoicedOn"))}</span>
                <span className="hint block">{joined(cell(row, "seller"), cell(row, "sellerUscc"))}</span>
              </td>
              <td className="num">
                {cell(row, "paidOn")}
                <span className="hint block">{cell(row, "paymentNo")}</span>
              </td>
              <td>
                {cell(row, "location")}
                <span className="hint block">{cell(row, "assetNo")}</span>
              </td>
              <td className="r num">{cell(row, "amount")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
