import { beginEnrolment, confirmEnrolment } from "@/lib/accounts/commands/second-factor";
import type { Actor } from "@/lib/auth/actor";
import { codeOf, stepAt } from "@/lib/auth/one-time-code";
import { accepted } from "./people";

export type ASecondFactor = { readonly secret: string; readonly recoveryCodes: readonly string[] };

/** The person's program, enrolled with the code of the step before, so that this one's and the next one's are still to be used. */
export async function aSecondFactor(actor: Actor, sessionId: string | null = null): Promise<ASecondFactor> {
  const { secret } = accepted(await beginEnrolment(actor, ""));
  const confirm = () => confirmEnrolment(actor, codeOf(secret, stepAt(new Date()) - 1), sessionId);
  const first = await confirm();
  // Where the next step has begun between making the code and reading it, the code of the step before is too old.
  const { recoveryCodes } = accepted(first.ok ? first : await confirm());
  return { secret, recoveryCodes };
}
