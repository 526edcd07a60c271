import { err, ok, type Result } from "@/lib/core/result";
import type { Status } from "./status";

/** What a person decided about one finding. It stands beside the engine's finding and never overwrites it. */
export type Ruling = { readonly outcome: "met" | "not-met"; readonly hasEvidence: boolean };

export type RulingRefusal = "fact-must-be-corrected" | "already-met" | "evidence-required";

/**
 * Whether a person may rule so on such a finding. What is not met or missing is never ruled away: there the fact is
 * corrected (verified value, library correction, return to the firm), and the engine says so itself.
 */
export function mayRule(status: Status, ruling: Ruling): Result<Ruling, RulingRefusal> {
  if (status === "not-met" || status === "missing") return err("fact-must-be-corrected");
  if (status === "needs-ruling") return ok(ruling);
  if (ruling.outcome === "met") return err("already-met");
  return ruling.hasEvidence ? ok(ruling) : err("evidence-required");
}

/** The status that counts: the ruling's where a ruling may speak, else the engine's. */
export const effectiveStatus = (status: Status, ruling: Ruling | null): Status =>
  ruling !== null && mayRule(status, ruling).ok ? ruling.outcome : status;
