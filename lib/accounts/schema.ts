import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { normaliseCode } from "@/lib/core/normalise";
import { err, ok, type Result } from "@/lib/core/result";
import { readSignInName } from "@/lib/core/sign-in-name";
import { unitCodeIn } from "@/lib/core/unit-code";
import { usccProblem } from "@/lib/core/uscc";
import { type NewStaff, STAFF_ROLES } from "./domain";

export const emailField = z
  .string()
  .trim()
  .min(1, "email-missing")
  .max(254, "email-malformed")
  .toLowerCase()
  .pipe(z.email("email-malformed"));

/** An e-mail address or a mobile number, however it is typed. */
export const signInNameField = z
  .string()
  .trim()
  .min(1, "sign-in-name-missing")
  .transform((typed, context) => {
    const name = readSignInName(typed);
    if (name !== null) return name;
    context.addIssue({ code: "custom", message: "sign-in-name-malformed" });
    return z.NEVER;
  });

export const nameField = z.string().trim().min(1, "name-missing").max(60, "name-too-long");

const unitCode = z.string().refine((text) => unitCodeIn(text) !== null, "unit-unknown");
const divisionCode = z.string().regex(/^[0-9]{6}$/, "division-malformed");

/** The employer's code is optional: an expert may be retired or self-employed. */
const employerUscc = z
  .string()
  .transform((text) => normaliseCode(text))
  .refine(
    (code) => code === null || usccProblem(code) === null || usccProblem(code) === "check-character",
    "uscc-malformed",
  );

const expertFields = {
  employerName: z.string().trim().min(1, "employer-missing").max(100, "employer-too-long"),
  employerUscc,
  divisionCode,
  specialties: z
    .string()
    .transform((text) =>
      text
        .split(/[,，、;；]/)
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(30, "specialty-too-long")).min(1, "specialty-missing").max(10, "specialty-too-many")),
  title: z.string().trim().max(60, "title-too-long"),
};

/** What the administrator types: the fields of another role stay empty, `newStaffOf` reads those that count. */
export const staffAccountSchema = z.object({
  role: z.enum(STAFF_ROLES, "role-missing"),
  name: nameField,
  signInName: signInNameField,
  unitCode: z.string(),
  employerName: z.string(),
  employerUscc: z.string(),
  divisionCode: z.string(),
  specialties: z.string(),
  title: z.string(),
});

export type StaffAccountInput = z.output<typeof staffAccountSchema>;

const countyPlace = z.object({ unitCode });
const expertProfile = z.object(expertFields);

export type StaffFault = "unit-missing" | "profile-incomplete";

/** The fields that the chosen role needs, or what is lacking. */
export function newStaffOf(input: StaffAccountInput): Result<NewStaff, StaffFault> {
  const { role, name, signInName } = input;
  if (role === "county") {
    const place = countyPlace.safeParse(input);
    return place.success ? ok({ role, name, signInName, ...place.data }) : err("unit-missing");
  }
  if (role === "expert") {
    const profile = expertProfile.safeParse(input);
    return profile.success ? ok({ role, name, signInName, profile: profile.data }) : err("profile-incomplete");
  }
  return ok({ role, name, signInName });
}

export const accountIdSchema = z.object({ accountId: z.uuid("account-unknown") });

export const passwordChangeSchema = z.object({
  currentPassword: z.string().min(1, "current-password-missing").max(200, "password-too-long"),
  newPassword: z.string().min(1, "password-too-short").max(200, "password-too-long"),
});

export const signInSchema = z.object({
  signInName: z.string().trim().min(1, "sign-in-name-missing").max(254, "sign-in-name-malformed"),
  password: z.string().min(1, "password-missing").max(200, "password-too-long"),
  next: z.string().max(2000, "next-malformed"),
});

const codeField = z.string().trim().min(1, "code-missing").max(40, "code-missing");
export const codeSchema = z.object({ code: codeField });
export const secondStepSchema = z.object({ code: codeField, next: z.string().max(2000, "next-malformed") });
export const enrolmentSchema = z.object({ currentPassword: z.string().max(200, "password-too-long") });
export const demoSignInSchema = z.object({ email: z.string().max(254, "email-malformed") });

export const passwordLinkSchema = z.object({
  signInName: z.string().trim().min(1, "sign-in-name-missing").max(254, "sign-in-name-malformed"),
});
export const addressLinkSchema = z.object({ token: z.string().max(100, "address-link-over") });
export const passwordByLinkSchema = z.object({
  token: z.string().max(100, "link-unknown"),
  newPassword: z.string().min(1, "password-too-short").max(200, "password-too-long"),
});

/** Both are kept as typed; one of them at least is needed. */
export const signInNamesSchema = z.object({
  email: z.union([z.literal(""), emailField], "email-malformed"),
  mobile: z.string().trim().max(40, "mobile-malformed"),
  currentPassword: z.string().min(1, "current-password-missing").max(200, "password-too-long"),
});

/** What the list of accounts may be asked for. */
export const ACCOUNT_LIST = {
  sorts: ["name", "role", "createdAt"],
  sort: "createdAt",
  direction: "desc",
  filters: { role: oneOf([...STAFF_ROLES, "admin"]), state: oneOf(["active", "disabled"]), q: searchText },
} as const satisfies ListSpec<"name" | "role" | "createdAt", "role" | "state" | "q">;

/** A page asks to be drawn anew, and says nothing. */
export const renewalSchema = z.object({});
