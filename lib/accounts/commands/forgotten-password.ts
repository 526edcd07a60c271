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
import { whomToTurnTo } from "@/lib/jobs/whom-to-turn-to";
import type { FactsOf } from "@/lib/notifications/domain/kinds";
import { type PasswordFault, passwordFault } from "../domain";
import { findPasswordLink } from "../queries/password-link";

/** As long as the database allows a link to work. */
const LINK_MINUTES = 10;

/** Every request takes at least this long, so that the time it takes does not tell whether there is an account. */
const ANSWER_AFTER_MS = 600;

/**
 * Sends a link to the account's e-mail address, if there is such an account and it has one; to one that was never confirmed it
 * sends word of whom to turn to instead. The answer is the same for
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
  await Promise.all([pause(ANSWER_AFTER_MS), name ? sendLetter(name, known) : null]);
  return ok(undefined);
}

async function sendLetter(name: SignInName, known: KnownBrowser | null): Promise<void> {
  const account = await findByName(name);
  if (!account?.email) return;
  if (!(await spendTry(limits.passwordLinkByAccount, countedUnder(signInNameText(name), known, account.id)))) return;
  if (account.emailProvenAt !== null) return sendLink(account.id);
  await sayWhomToTurnTo(account.id, await whomToTurnTo(account.firm?.unitCode ?? null));
}

const findByName = ({ email, mobile }: SignInName) =>
  asSystem("forgotten-password", ({ db }) =>
    db.account.findFirst({
      where: { ...(email === null ? { mobile } : { email }), disabledAt: null },
      // Of two who have typed the same address, the one whose it is.
      orderBy: { emailProvenAt: { sort: "asc", nulls: "last" } },
      select: { id: true, email: true, emailProvenAt: true, firm: { select: { unitCode: true } } },
    }),
  );

const sendLink = (accountId: string): Promise<void> =>
  asSystem("forgotten-password", async (handle) => {
    const token = randomBytes(32).toString("base64url");
    // Held until the letter is written: it goes to the address that is proven, or, changed meanwhile, to none.
    const written = await handle.db.$executeRaw`
      insert into "password_link" ("tokenSha256", "accountId", "expiresAt")
      select ${sha256Hex(token)}, a."id", now() + make_interval(mins => ${LINK_MINUTES}::int)
      from "account" a where a."id" = ${accountId}::uuid and a."emailProvenAt" is not null for share`;
    if (written === 0) return;
    await queueMail(
      handle,
      { accountId },
      { kind: "password-link", facts: { minutes: LINK_MINUTES }, link: `/new-password/${token}`, secret: true },
    );
    await recordEvent(handle, { action: "request-password-link", subjectType: "account", subjectId: accountId });
  });

/** To an address that may be a stranger's: no link, but who gives a password after proof. */
const sayWhomToTurnTo = (accountId: string, facts: FactsOf["password-elsewhere"]): Promise<void> =>
  asSystem("forgotten-password", (handle) =>
    queueMail(handle, { accountId }, { kind: "password-elsewhere", facts, link: "/contacts" }),
  );

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
