import { isBlank } from "@/lib/core/normalise";
import type { Fault } from "../fault";
import { dayOf } from "../readings";
import type { FormalitiesContent, FormalityRow } from "../sections/formalities";
import { type CheckContext, inOrder, unless } from "./check-context";

export const formalitiesFaults = ({ formalities }: FormalitiesContent, { rules }: CheckContext): readonly Fault[] =>
  formalities.flatMap((row, place) =>
    rowFaults(row, `formalities.${place}`, rules.policy.formalities.includes(row.id)),
  );

function rowFaults(row: FormalityRow, path: string, required: boolean): readonly Fault[] {
  const missing = (field: "documentNo" | "authority" | "issuedOn" | "reason"): readonly Fault[] =>
    isBlank(row[field]) ? [{ path: `${path}.${field}`, code: "missing" }] : [];
  switch (row.status) {
    case "held":
      return [
        ...missing("documentNo"),
        ...missing("authority"),
        ...missing("issuedOn"),
        ...unless(inOrder(dayOf(row.issuedOn), dayOf(row.validUntil)), {
          path: `${path}.validUntil`,
          code: "valid-until-before-issue",
        }),
      ];
    case "not-applicable":
      return missing("reason");
    default:
      return required && isBlank(row.status) ? [{ path: `${path}.status`, code: "not-chosen" }] : [];
  }
}
