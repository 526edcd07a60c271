import type { SectionCode } from "./content";

/** Why something has to be put right; the text beside it says how. */
export const CORRECTION_REASONS = [
  "missing",
  "unclear",
  "inconsistent",
  "wrong-document",
  "illegible",
  "miscounted",
  "other",
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** One fault at its place: "firmName", "equipment.machine-1.invoiceNo", "equipment", "evidence.land". */
export type Correction = {
  readonly section: SectionCode;
  readonly field: string;
  readonly reason: string;
  readonly reasonCode?: CorrectionReason;
  /** The file, and its page, that the fault is seen in. */
  readonly evidenceId?: string;
  readonly page?: number;
};

const isReason = (value: unknown): value is CorrectionReason => CORRECTION_REASONS.some((reason) => reason === value);

/** The parts of a stored correction that came later than the first ones were written. */
export function laterParts(item: object): Pick<Correction, "reasonCode" | "evidenceId" | "page"> {
  const reasonCode: unknown = Reflect.get(item, "reasonCode");
  const evidenceId: unknown = Reflect.get(item, "evidenceId");
  const page: unknown = Reflect.get(item, "page");
  return {
    ...(isReason(reasonCode) ? { reasonCode } : {}),
    ...(typeof evidenceId === "string" ? { evidenceId } : {}),
    ...(typeof page === "number" ? { page } : {}),
  };
}
