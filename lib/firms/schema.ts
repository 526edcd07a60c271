import { z } from "zod";
import { nameField, signInNameField } from "@/lib/accounts/schema";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { unitCodeIn } from "@/lib/core/unit-code";
import { usccProblem } from "@/lib/core/uscc";
import { MAX_FILE_BYTES } from "@/lib/evidence/domain/limits";
import { CLAIM_STATES, CLAIM_VERDICTS } from "./domain/claim";
import { READING_AUDIENCES } from "./domain/reading-link";

const passwordField = z.string().min(1, "password-too-short").max(200, "password-too-long");

/** A wrong check character is let through and flagged (domain/uscc.ts); what no licence can say is told at the field. */
const usccField = z
  .string()
  .trim()
  .min(1, { error: "uscc-missing", abort: true })
  .max(60, "uscc-length")
  .refine((typed) => usccProblem(typed) !== "length", { error: "uscc-length", abort: true })
  .refine((typed) => usccProblem(typed) !== "alphabet", "uscc-alphabet");

export const registrationSchema = z.object({
  uscc: usccField,
  firmName: z.string().trim().min(2, "firm-name-missing").max(100, "firm-name-too-long"),
  unitCode: z.string().refine((text) => unitCodeIn(text) !== null, "unit-missing"),
  name: nameField,
  signInName: signInNameField,
  password: passwordField,
  next: z.string().max(2000, "next-malformed"),
});

export const invitationSchema = z.object({ signInName: signInNameField });
export const countyInvitationSchema = z.object({ firmId: z.uuid("not-found"), signInName: signInNameField });
export const memberSchema = z.object({ accountId: z.uuid("not-found") });
export const removalSchema = z.object({
  firmId: z.uuid("not-found"),
  accountId: z.uuid("not-found"),
  successorId: z.uuid("successor-unknown").nullable(),
});
export const readingLinkSchema = z.object({
  audience: z.enum(READING_AUDIENCES, "audience-missing"),
  name: nameField,
  lastDay: z.string().trim().min(1, "end-missing").max(10, "end-malformed"),
});
export const readingLinkIdSchema = z.object({ linkId: z.uuid("not-found") });
export const invitationIdSchema = z.object({ invitationId: z.uuid("invitation-unknown") });

export const acceptanceSchema = z.object({
  token: z.string().max(100, "invitation-unknown"),
  name: nameField,
  password: passwordField,
});

/** What a licence's upload says of itself in its headers; the body is the file and nothing else. */
export const LICENCE_HEADERS = {
  /** Percent-encoded: a header holds no Chinese. */
  fileName: "x-licence-name",
  byteCount: "x-licence-bytes",
} as const;

export const announcedLicenceSchema = z.strictObject({
  fileName: z.string().min(1, "invalid-input").max(2000, "invalid-input"),
  declaredType: z.string().max(200, "invalid-input"),
  byteCount: z.coerce
    .number("invalid-input")
    .int("invalid-input")
    .min(1, "file-empty")
    .max(MAX_FILE_BYTES, "file-too-large"),
});
export type AnnouncedLicence = z.output<typeof announcedLicenceSchema>;

export const claimDecisionSchema = z.object({
  firmId: z.uuid("not-found"),
  version: z.int(),
  verdict: z.enum(CLAIM_VERDICTS, "verdict-missing"),
  licenceId: z.uuid("other-licence").nullable(),
  reason: z.string().trim().max(500, "reason-too-long"),
});

/** What the county's queue of claims may be asked for. */
export const CLAIM_LIST = {
  sorts: ["claimSince", "name", "claimState"],
  sort: "claimState",
  direction: "asc",
  filters: { state: oneOf(CLAIM_STATES), contested: oneOf(["yes"]), q: searchText },
} as const satisfies ListSpec<"claimSince" | "name" | "claimState", "state" | "contested" | "q">;
