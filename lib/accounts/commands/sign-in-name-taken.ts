import { violatedConstraint } from "@/lib/db/errors";

/** Whether a write failed because another account signs in with the same address or number. */
export function isSignInNameTaken(fault: unknown): boolean {
  const constraint = violatedConstraint(fault);
  return constraint === "account_email_key" || constraint === "account_mobile_key";
}
