import { z } from "zod";
import { emailField, nameField } from "@/lib/accounts/schema";
import { isUnitCode } from "@/lib/core/divisions";

const passwordField = z.string().min(1, "password-too-short").max(200, "password-too-long");

export const registrationSchema = z.object({
  uscc: z.string().trim().min(1, "uscc-missing").max(60, "uscc-length"),
  firmName: z.string().trim().min(2, "firm-name-missing").max(100, "firm-name-too-long"),
  unitCode: z.string().refine(isUnitCode, "unit-missing"),
  name: nameField,
  email: emailField,
  password: passwordField,
  next: z.string().max(2000, "next-malformed"),
});

export const invitationSchema = z.object({ email: emailField });
export const invitationIdSchema = z.object({ invitationId: z.uuid("invitation-unknown") });

export const acceptanceSchema = z.object({
  token: z.string().max(100, "invitation-unknown"),
  name: nameField,
  password: passwordField,
});
