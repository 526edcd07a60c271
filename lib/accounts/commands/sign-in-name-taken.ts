import { violatedConstraint } from "@/lib/db/errors";

const NAMES: readonly (string | null)[] = ["account_email_key", "account_email_unproven_key", "account_mobile_key"];

/** Whether a write failed because another account signs in with the same address or number. */
export const isSignInNameTaken = (fault: unknown): boolean => NAMES.includes(violatedConstraint(fault));
