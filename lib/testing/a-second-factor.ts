import { beginEnrolment, confirmEnrolment } from "@/lib/accounts/commands/second-factor";
import type { Actor } from "@/lib/auth/actor";
import { codeOf, stepAt } from "@/lib/auth/one-time-code";
import { accepted } from "./people";

export type ASecondFactor = { readonly secret: string; readonly recoveryCodes: readonly string[] };

/** The person's program, enrolled with the code of the step before, so that this one's and the next one's are still to be used. */
export async function aSecondFactor(actor: Actor, sessionId: string | null = null): Promise<ASecondFactor> {
  const { secret } = accepted(await beginEnrolment(actor, ""));
  const code = codeOf(secret, stepAt(new Date()) - 1);
  const { recoveryCodes } = accepted(await confirmEnrolment(actor, code, sessionId));
  return { secret, recoveryCodes };
}
