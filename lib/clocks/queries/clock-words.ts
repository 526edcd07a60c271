import "server-only";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { departmentName } from "@/lib/inquiries/queries/department-name";
import type { Words } from "@/lib/words/translate";
import type { ClockRow } from "./list-clocks";

/** Who has it, in the reader's language. */
export function holderName(t: Words<"clocks">, { holder }: Pick<ClockRow, "holder">, locale: Locale): string {
  switch (holder.kind) {
    case "unit":
      return nameOf(holder.unit, locale);
    case "department":
      return departmentName(locale, holder.name);
    case "officer":
    case "approver":
      return t(`holders.${holder.kind}`);
    default:
      return holder.name;
  }
}

/** The project; of an expert, how many sheets are not locked. */
export const detailText = (t: Words<"clocks">, { step, detail }: Pick<ClockRow, "step" | "detail">): string =>
  step === "panel" ? t("sheets", { count: Number(detail) }) : detail;
