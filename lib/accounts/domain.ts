import { err, ok, type Result } from "@/lib/core/result";
import type { SignInName } from "@/lib/core/sign-in-name";

export const STAFF_ROLES = ["county", "officer", "expert", "approver", "inspector"] as const;

export type Person = { readonly name: string; readonly signInName: SignInName };

export type ExpertProfile = {
  readonly employerName: string;
  readonly employerUscc: string | null;
  readonly divisionCode: string;
  readonly specialties: readonly string[];
  readonly title: string;
};

export type NewStaff = Person &
  (
    | { readonly role: "officer" | "approver" | "inspector" }
    | { readonly role: "county"; readonly unitCode: string }
    | { readonly role: "expert"; readonly profile: ExpertProfile }
  );

export type PasswordFault = "password-too-short" | "password-too-long" | "password-too-plain";

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/**
 * GB/T 22239-2019 8.1.4.1.a asks for complexity; OWASP ASVS 5.0 (6.2.5) advises against it. The standard binds the bureau,
 * so: at least ten characters of two kinds, and not the account's own name. Nothing is cut off, up to 128 characters.
 */
export function passwordFault(password: string, signInName: string): PasswordFault | null {
  const length = [...password].length;
  if (length < 10) return "password-too-short";
  if (length > 128) return "password-too-long";
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const ownName = signInName.split("@")[0]?.toLowerCase() ?? "";
  if (kinds < 2 || (ownName.length >= 4 && password.toLowerCase().includes(ownName))) return "password-too-plain";
  return null;
}

export type Disabling = "own-account" | "already-disabled";

/** Nobody shuts himself out: another administrator does that. */
export function disable(
  account: { readonly id: string; readonly disabledAt: Date | null },
  byAccountId: string,
  now: Date,
): Result<{ disabledAt: Date }, Disabling> {
  if (account.id === byAccountId) return err("own-account");
  if (account.disabledAt) return err("already-disabled");
  return ok({ disabledAt: now });
}

/** Where a person's work begins. */
export function homeOf(role: string): string {
  switch (role) {
    case "firm":
      return "/applications";
    case "county":
      return "/county";
    case "officer":
      return "/desk";
    case "expert":
      return "/reviews";
    case "approver":
      return "/approvals";
    case "inspector":
      return "/inspection";
    case "admin":
      return "/admin/accounts";
    default:
      return "/";
  }
}
