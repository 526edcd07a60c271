import { normaliseCode } from "@/lib/core/normalise";
import { err, ok, type Result } from "@/lib/core/result";
import { usccProblem } from "@/lib/core/uscc";

export type UsccRefusal = "uscc-length" | "uscc-alphabet";

/**
 * Wrong length or alphabet: refused. A wrong check character is let through and flagged: such codes exist on real licences
 * (domain note, finding 7), and the county sees the licence.
 */
export function claimUscc(typed: string): Result<{ uscc: string; flagged: boolean }, UsccRefusal> {
  const problem = usccProblem(typed);
  if (problem === "length") return err("uscc-length");
  if (problem === "alphabet") return err("uscc-alphabet");
  return ok({ uscc: normaliseCode(typed) ?? "", flagged: problem === "check-character" });
}

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export type InvitationState = {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** One answer for every invitation that cannot be used, so that a guessed address tells nothing. */
export const canAccept = (invitation: InvitationState, now: Date): boolean =>
  invitation.acceptedAt === null && invitation.withdrawnAt === null && now < invitation.expiresAt;
