/** How much of the decision record goes out with the notice: hashes alone, every sheet's total, or every sheet under code names. */
export const RECORD_LEVELS = ["hashes", "totals", "sheets"] as const;
export type RecordLevel = (typeof RECORD_LEVELS)[number];
