"use server";

import { refresh, revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction, definePublicAction } from "@/lib/auth/define-action";
import { readKnownBrowser } from "@/lib/auth/known-browser";
import { ownPath } from "@/lib/auth/own-path";
import { codesAround, proveSecondFactor } from "@/lib/auth/second-factor";
import { findSignedIn } from "@/lib/auth/session";
import { clearSessionCookie, readSessionCookie } from "@/lib/auth/session-cookie";
import { signInHere } from "@/lib/auth/sign-in-here";
import { beginSignOn, signOnProvider } from "@/lib/auth/sign-on";
import { writeSignOnCookie } from "@/lib/auth/sign-on-cookie";
import { err, ok } from "@/lib/core/result";
import { disableAccount, enableAccount, resetPassword } from "./commands/change-account";
import { changeSignInNames } from "./commands/change-sign-in-names";
import { createStaffAccount } from "./commands/create-account";
import { forgetSecondFactor } from "./commands/forget-second-factor";
import { requestPasswordLink, setPasswordByLink } from "./commands/forgotten-password";
import { mayLink, unlinkIdentity } from "./commands/link-identity";
import { changePassword, signOutEverywhere } from "./commands/own-account";
import { confirmAddress, sendOwnAddressLetter } from "./commands/prove-address";
import { beginEnrolment, confirmEnrolment, removeSecondFactor, renewRecoveryCodes } from "./commands/second-factor";
import { homeOf } from "./domain";
import { listDemoAccounts } from "./queries/demo-accounts";
import {
  accountIdSchema,
  addressLinkSchema,
  codeSchema,
  demoSignInSchema,
  enrolmentSchema,
  newStaffOf,
  passwordByLinkSchema,
  passwordChangeSchema,
  passwordLinkSchema,
  renewalSchema,
  secondStepSchema,
  signInNamesSchema,
  signInSchema,
  staffAccountSchema,
} from "./schema";

export const signInAction = definePublicAction(signInSchema, async (address, input) => {
  const result = await signInHere(input.signInName, input.password, address);
  if (!result.ok) return result;
  const to = ownPath(input.next, homeOf(result.value.role));
  return ok({ to: result.value.needsCode ? `/sign-in/code?next=${encodeURIComponent(to)}` : to });
});

export const proveSecondFactorAction = definePublicAction(secondStepSchema, async (_address, { code, next }) => {
  const sessionId = await readSessionCookie();
  if (!sessionId) return err("sign-in-again");
  const proven = await proveSecondFactor(sessionId, code);
  return proven.ok ? ok({ to: ownPath(next, homeOf(proven.value.role)) }) : proven;
});

/**
 * One press for an account of the demonstration: its password, and the code that its telephone would show. Each code counts
 * once here too, so the next one or the last one is taken where this one was used. Elsewhere no account is offered.
 */
export const demoSignInAction = definePublicAction(demoSignInSchema, async (address, { email }) => {
  const account = (await listDemoAccounts()).find((each) => each.email === email);
  if (!account) return err("wrong-credentials");
  const result = await signInHere(account.email, account.password, address);
  if (!result.ok) return result;
  if (!result.value.needsCode) return ok({ to: homeOf(result.value.role) });
  for (const code of await codesAround(account.secret ?? "")) {
    const proven = await proveSecondFactor(result.value.sessionId, code);
    if (proven.ok) return ok({ to: homeOf(proven.value.role) });
    if (proven.error !== "code-used") return proven;
  }
  return err("code-used");
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
  { during: ["password"] },
);

export const signOutEverywhereAction = defineAction(everybody, z.object({}), async (actor) => {
  const result = await signOutEverywhere(actor);
  if (result.ok) await clearSessionCookie();
  return result;
});

export const changeSignInNamesAction = defineAction(everybody, signInNamesSchema, async (actor, names) => {
  const result = await changeSignInNames(actor, names);
  if (result.ok) revalidatePath("/account");
  return result;
});

export const sendAddressLetterAction = defineAction(everybody, z.object({}), async (actor) => {
  const result = await sendOwnAddressLetter(actor);
  if (result.ok) revalidatePath("/account");
  return result;
});

export const confirmAddressAction = defineAction(everybody, addressLinkSchema, async (actor, { token }) => {
  const result = await confirmAddress(actor, token);
  if (result.ok) refresh();
  return result;
});

export const beginEnrolmentAction = defineAction(
  everybody,
  enrolmentSchema,
  (actor, { currentPassword }) => beginEnrolment(actor, currentPassword),
  { during: ["enrolment"] },
);

export const confirmEnrolmentAction = defineAction(
  everybody,
  codeSchema,
  async (actor, { code }) => {
    const signedIn = await findSignedIn();
    return confirmEnrolment(actor, code, signedIn?.session.sessionId ?? null);
  },
  { during: ["enrolment"] },
);

export const renewRecoveryCodesAction = defineAction(everybody, codeSchema, (actor, { code }) =>
  renewRecoveryCodes(actor, code),
);

export const removeSecondFactorAction = defineAction(["firm"], codeSchema, (actor, { code }) =>
  removeSecondFactor(actor, code),
);

export const forgetSecondFactorAction = defineAction(["admin"], accountIdSchema, (actor, { accountId }) =>
  forgetSecondFactor(actor, accountId),
);

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

export const beginLinkAction = defineAction(everybody, enrolmentSchema, async (actor, { currentPassword }) => {
  const [provider, signedIn] = [signOnProvider(), await findSignedIn()];
  if (!provider || !signedIn) return err("provider-not-reached");
  const may = await mayLink(actor, currentPassword);
  if (!may.ok) return may;
  const begun = await beginSignOn(provider, { purpose: "link", sessionId: signedIn.session.sessionId });
  if (!begun.ok) return begun;
  await writeSignOnCookie(begun.value.sealed);
  return ok({ url: begun.value.url });
});

export const unlinkIdentityAction = defineAction(everybody, z.object({}), async (actor) => {
  const result = await unlinkIdentity(actor);
  if (result.ok) revalidatePath("/account");
  return result;
});

export const requestPasswordLinkAction = definePublicAction(passwordLinkSchema, async (address, { signInName }) =>
  requestPasswordLink(address, signInName, await readKnownBrowser()),
);

export const setPasswordByLinkAction = definePublicAction(passwordByLinkSchema, (_address, { token, newPassword }) =>
  setPasswordByLink(token, newPassword),
);

/** The page as it is now, in the answer itself: what does not arrive changes nothing in the browser. */
export const renewPageAction = defineAction(
  ["firm", "county", "officer", "expert", "approver", "inspector", "admin"],
  renewalSchema,
  async () => {
    refresh();
    return ok(null);
  },
);
