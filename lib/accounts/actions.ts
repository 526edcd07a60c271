"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { browserName } from "@/lib/auth/browser-name";
import { defineAction, definePublicAction } from "@/lib/auth/define-action";
import { ownPath } from "@/lib/auth/own-path";
import { findSignedIn } from "@/lib/auth/session";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "@/lib/auth/session-cookie";
import { endSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { ok } from "@/lib/core/result";
import { disableAccount, enableAccount, resetPassword } from "./commands/change-account";
import { createStaffAccount } from "./commands/create-account";
import { changePassword, signOutEverywhere } from "./commands/own-account";
import { homeOf } from "./domain";
import { accountIdSchema, newStaffOf, passwordChangeSchema, signInSchema, staffAccountSchema } from "./schema";

/** A session that was there before is ended: nobody signs in into an id that somebody else may know. */
export const signInAction = definePublicAction(signInSchema, async (address, input) => {
  const before = await readSessionCookie();
  const result = await signIn(input.email, input.password, address, await browserName());
  if (!result.ok) return result;
  if (before) await endSession(before);
  await writeSessionCookie(result.value.sessionId);
  return ok({ to: ownPath(input.next, homeOf(result.value.role)) });
});

const everybody = ["firm", "county", "officer", "expert", "approver", "inspector", "admin"] as const;

export const changePasswordAction = defineAction(
  everybody,
  passwordChangeSchema,
  async (actor, input) => {
    const signedIn = await findSignedIn();
    const result = await changePassword(actor, input, signedIn?.session.sessionId ?? null);
    return result.ok ? ok({ to: homeOf(actor.role) }) : result;
  },
  { beforePasswordChange: true },
);

export const signOutEverywhereAction = defineAction(everybody, z.object({}), async (actor) => {
  const result = await signOutEverywhere(actor);
  if (result.ok) await clearSessionCookie();
  return result;
});

export const createStaffAccountAction = defineAction(["admin"], staffAccountSchema, async (actor, input) => {
  const staff = newStaffOf(input);
  if (!staff.ok) return staff;
  const result = await createStaffAccount(actor, staff.value);
  if (result.ok) revalidatePath("/admin/accounts");
  return result;
});

export const disableAccountAction = defineAction(["admin"], accountIdSchema, async (actor, { accountId }) => {
  const result = await disableAccount(actor, accountId);
  if (result.ok) revalidatePath("/admin/accounts");
  return result;
});

export const enableAccountAction = defineAction(["admin"], accountIdSchema, async (actor, { accountId }) => {
  const result = await enableAccount(actor, accountId);
  if (result.ok) revalidatePath("/admin/accounts");
  return result;
});

export const resetPasswordAction = defineAction(["admin"], accountIdSchema, (actor, { accountId }) =>
  resetPassword(actor, accountId),
);
