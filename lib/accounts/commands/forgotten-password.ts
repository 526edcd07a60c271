import "server-only";
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { recordEvent } from "@/lib/audit/record-event";
import { countedUnder, type KnownBrowser } from "@/lib/auth/known-browser";
import { hashPassword } from "@/lib/auth/password";
import { endSessionsOf } from "@/lib/auth/sessions";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import { readSignInName, type SignInName, signInNameText } from "@/lib/core/sign-in-name";
import { asSystem } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { notify, queueMail } from "@/lib/jobs/notify";
import { type PasswordFault, passwordFault } from "../domain";
import { findPasswordLink } from "../queries/password-link";

/** As long as the database allows a link to work. */
const LINK_MINUTES = 10;

/** Every request takes at least this long, so that the time it takes does not tell whether there is an account. */
const ANSWER_AFTER_MS = 600;

/**
 * Sends a link to the account's e-mail address, if there is such an account and it has one. The answer is the same for
 * everybody, and comes after the same time; only who asks too often from one address is told so. An account is sent one
 * letter in five minutes, and one more for each browser that it is known to: whatever others ask for, its owner holds a link
 * that works.
 */
export async function requestPasswordLink(
  address: string,
  typedName: string,
  known: KnownBrowser | null = null,
): Promise<Result<void, "too-many-tries">> {
  if (!(await spendTry(limits.passwordLinkByAddress, address))) return err("too-many-tries");
  const name = readSignInName(typedName);
  await Promise.all([pause(ANSWER_AFTER_MS), name ? sendLink(name, known) : null]);
  return ok(undefined);
}

async function sendLink(name: SignInName, known: KnownBrowser | null): Promise<void> {
  const named = name.email === null ? { mobile: name.mobile } : { email: name.email };
  await asSystem("forgotten-password", async (handle) => {
    const { db } = handle;
    const account = await db.account.findFirst({
      where: { ...named, disabledAt: null },
      select: { id: true, email: true },
    });
    if (!account?.email) return;
    const counted = countedUnder(signInNameText(name), known, account.id);
    if (!(await spendTry(limits.passwordLinkByAccount, counted))) return;
    const token = randomBytes(32).toString("base64url");
    await db.$executeRaw`
      insert into "password_link" ("tokenSha256", "accountId", "expiresAt")
      values (${sha256Hex(token)}, ${account.id}::uuid, now() + make_interval(mins => ${LINK_MINUTES}::int))`;
    await queueMail(
      handle,
      { accountId: account.id },
      { kind: "password-link", facts: { minutes: LINK_MINUTES }, link: `/new-password/${token}`, secret: true },
    );
    await recordEvent(handle, { action: "request-password-link", subjectType: "account", subjectId: account.id });
  });
}

/** The one use of a link: a new password, every other link and every session ended, and word of it to the person. */
export async function setPasswordByLink(
  token: string,
  newPassword: string,
): Promise<Result<void, PasswordFault | "link-unknown">> {
  if (!(await findPasswordLink(token))) return err("link-unknown");
  const passwordHash = await hashPassword(newPassword);
  return asSystem<Result<void, PasswordFault | "link-unknown">>("forgotten-password", async (handle) => {
    const { db, now } = handle;
    const link = await db.passwordLink.findFirst({
      where: { tokenSha256: sha256Hex(token), account: { disabledAt: null } },
      select: { accountId: true, account: { select: { email: true, mobile: true } } },
    });
    if (!link) return err("link-unknown");
    const { accountId } = link;
    const fault = passwordFault(newPassword, link.account.email ?? link.account.mobile ?? "");
    if (fault) return err(fault);
    // One after another: the first to set a password ends the links of whoever comes at the same moment.
    await db.$executeRaw`select from "credential" where "accountId" = ${accountId}::uuid for update`;
    const used = await db.$executeRaw`
      update "password_link" set "usedAt" = now()
      where "tokenSha256" = ${sha256Hex(token)} and "usedAt" is null and "expiresAt" > now()`;
    if (used !== 1) return err("link-unknown"); // another password was set at the same moment, or the minutes have just passed
    await db.$executeRaw`
      update "credential" set "passwordHash" = ${passwordHash}, "changedAt" = now() where "accountId" = ${accountId}::uuid`;
    await db.account.updateMany({ where: { id: accountId }, data: { mustChangePassword: false } });
    await endSessionsOf(handle, accountId, null);
    await notify(
      handle,
      { accountIds: [accountId] },
      { kind: "password-changed", facts: { at: { at: now.toISOString() } }, link: "/account" },
    );
    await recordEvent(handle, { action: "set-password-by-link", subjectType: "account", subjectId: accountId });
    return ok(undefined);
  });
}
