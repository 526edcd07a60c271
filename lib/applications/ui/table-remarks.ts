import type { Locale } from "@/lib/core/locale";
import type { Words } from "@/lib/words/translate";
import type { TableRemarks } from "../domain/headed-table";

/** What a person must be told of a table that was read; empty when all of it was taken. */
export function tableRemarks(t: Words<"applications">, locale: Locale, remarks: TableRemarks): string {
  const { leftOut, untaken, unreadableUnit } = remarks;
  const columns = untaken.map(({ place, head }) => head || t("paste.column", { place: place + 1 }));
  return [
    leftOut > 0 && t("paste.leftOut", { count: leftOut }),
    columns.length > 0 && t("paste.untaken", { columns: columns.join(locale === "en" ? ", " : "、") }),
    unreadableUnit !== null && t("paste.unreadableUnit", { unit: unreadableUnit }),
  ]
    .filter(Boolean)
    .join("");
}
