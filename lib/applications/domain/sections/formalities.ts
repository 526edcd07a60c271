import { optionalText, type TypedRow } from "../field";

export const FORMALITY_STATUSES = ["held", "not-applicable", "absent"] as const;

/** One row of F 手续. What must be filled in depends on the status, so the checks say it and not the description. */
export const formalityFields = {
  status: { kind: "choice", values: FORMALITY_STATUSES, optional: true },
  documentNo: optionalText(100),
  authority: optionalText(100),
  issuedOn: { kind: "day", optional: true },
  validUntil: { kind: "day", optional: true },
  reason: { kind: "long-text", max: 500, optional: true },
} as const;

/** A row's id is the formality. */
export type FormalityRow = TypedRow<typeof formalityFields>;
export type FormalitiesContent = { formalities: FormalityRow[] };
