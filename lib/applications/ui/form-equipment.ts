import type { PlainRow } from "../domain/content";
import type { FormPart } from "../domain/form-document";
import { equipmentFields } from "../domain/sections/investment";
import { fieldLabel } from "./field-label";
import type { PrintWords } from "./print-words";
import { printed } from "./printed";

type Field = keyof typeof equipmentFields;

/** 设备清单 on upright paper: what belongs together in one column, a line beneath the other. */
export function equipmentTable(rows: readonly PlainRow[], { words, locale, lists }: PrintWords): FormPart {
  const cell = (row: PlainRow, field: Field) =>
    printed(words, locale, lists, `equipment.${field}`, equipmentFields[field], row[field] ?? "");
  const stacked = (row: PlainRow, ...fields: readonly Field[]) =>
    fields
      .map((field) => cell(row, field))
      .filter((text) => text !== "")
      .join("\n");
  const label = (field: Field) => fieldLabel(words, `equipment.${field}`);
  return {
    kind: "table",
    caption: words("equipment.caption", { count: rows.length }),
    columns: [
      { head: words("section.number"), align: "end", share: 0 },
      { head: label("name"), align: "start", share: 3 },
      { head: label("quantity"), align: "end", share: 0 },
      { head: words("equipment.invoice"), align: "start", share: 4 },
      { head: words("equipment.payment"), align: "start", share: 3 },
      { head: words("equipment.place"), align: "start", share: 2 },
      { head: label("amount"), align: "end", share: 0 },
    ],
    rows: rows.map((row, place) => [
      String(place + 1),
      stacked(row, "name", "model"),
      cell(row, "quantity"),
      stacked(row, "invoiceNo", "contractNo", "invoicedOn", "seller", "sellerUscc"),
      stacked(row, "paidOn", "paymentNo"),
      stacked(row, "location", "assetNo"),
      cell(row, "amount"),
    ]),
  };
}
