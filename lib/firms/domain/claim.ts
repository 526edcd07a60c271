import { err, ok, type Result } from "@/lib/core/result";

/** What a firm's claim to its code has come to, in the order in which claims wait for the county. */
export const CLAIM_STATES = ["unproven", "refused", "proven"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_VERDICTS = ["proven", "refused"] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export type ClaimFacts = {
  readonly state: ClaimState;
  /** The newest copy of the licence; null while none was sent. */
  readonly licenceId: string | null;
};

export type ClaimRefusal = "licence-missing" | "other-licence" | "reason-missing" | "already-decided";

export type DecidedClaim = { readonly state: ClaimVerdict; readonly licenceId: string | null };

/**
 * Proving rests on the very copy that was on the screen. Refusing needs a reason, for the firm reads it; it also takes back
 * a proof that was given wrongly.
 */
export function decideClaim(
  claim: ClaimFacts,
  decision: { readonly verdict: ClaimVerdict; readonly licenceId: string | null; readonly reason: string },
): Result<DecidedClaim, ClaimRefusal> {
  if (claim.state === decision.verdict) return err("already-decided");
  if (claim.licenceId !== decision.licenceId) return err("other-licence");
  if (decision.verdict === "proven" && claim.licenceId === null) return err("licence-missing");
  if (decision.verdict === "refused" && decision.reason.trim() === "") return err("reason-missing");
  return ok({ state: decision.verdict, licenceId: claim.licenceId });
}

/** A new copy after a refusal asks again; otherwise the claim stands as it stood. */
export const claimAfterLicence = (state: ClaimState): ClaimState => (state === "refused" ? "unproven" : state);
