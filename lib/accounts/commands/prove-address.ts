import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { lettersArrive } from "@/lib/env";
import { queueMail } from "@/lib/jobs/notify";
import { log } from "@/lib/log";
import { isSignInNameTaken } from "./sign-in-name-taken";

/** Days for which the link of a letter works, by the real clock; the database allows no more. */
const LINK_DAYS = 7;

type Addressed = { readonly accountId: string; readonly address: string };

/** A new link that proves the address once its account opens it. The token is in this answer only; the database keeps its hash. */
export async function newAddressProof({ db }: Handle, { accountId, address }: Addressed): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.$executeRaw`
    insert into "address_proof" ("tokenSha256", "accountId", "address", "expiresAt")
    values (${sha256Hex(token)}, ${accountId}::uuid, ${address}, now() + make_interval(days => ${LINK_DAYS}::int))`;
  return token;
}

/**
 * The letter with the link, to the address that the account has now. False where no letter arrives, and where the address has
 * been sent enough of them: nobody's letter box is filled by others who type its address.
 */
export async function sendAddressLetter(handle: Handle, { accountId, address }: Addressed): Promise<boolean> {
  if (!lettersArrive() || !(await spendTry(limits.addressLetterByAddress, address))) return false;
  const token = await newAddressProof(handle, { accountId, address });
  await queueMail(
    handle,
    { accountId },
    { kind: "confirm-address", facts: { days: LINK_DAYS }, link: `/account/address/${token}`, secret: true },
  );
  return true;
}

/** After somebody has joined, in a transaction of its own: a letter that cannot be written holds nobody up. */
export async function askToConfirm(accountId: string, address: string | null): Promise<void> {
  if (address === null) return;
  try {
    await asSystem("registration", (handle) => sendAddressLetter(handle, { accountId, address }));
  } catch (fault) {
    log().error({ fault, accountId }, "the letter to a new address could not be written");
  }
}

/** Another letter, when the first did not come. */
export function sendOwnAddressLetter(actor: Actor): Promise<Result<void, "address-settled" | "letters-enough">> {
  return runCommand<void, "address-settled" | "letters-enough">(actor, "send-address-letter", async (handle) => {
    const { accountId } = actor;
    const { email, emailProvenAt } = await handle.db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, emailProvenAt: true },
    });
    if (email === null || emailProvenAt !== null) return err("address-settled");
    if (!(await sendAddressLetter(handle, { accountId, address: email }))) return err("letters-enough");
    await recordEvent(handle, { action: "send-address-letter", subjectType: "account", subjectId: accountId });
    return ok(undefined);
  });
}

/**
 * The one use of a link, by the account that it was sent for: whoever finds the letter in another's box cannot use it. It proves
 * the address that it was sent to, and nothing if the account has another by now.
 */
export async function confirmAddress(
  actor: Actor,
  token: string,
): Promise<Result<void, "address-link-over" | "sign-in-name-taken">> {
  try {
    return await runCommand<void, "address-link-over">(actor, "confirm-address", async (handle) => {
      const { accountId } = actor;
      const [proof] = await handle.db.$queryRaw<{ address: string }[]>`
        update "address_proof" set "usedAt" = now()
        where "tokenSha256" = ${sha256Hex(token)} and "accountId" = ${accountId}::uuid and "usedAt" is null and "expiresAt" > now()
        returning "address"`;
      if (!proof) return err("address-link-over");
      const proven = await handle.db.$executeRaw`
        update "account" set "emailProvenAt" = now() where "id" = ${accountId}::uuid and "email" = ${proof.address}`;
      if (proven !== 1) return err("address-link-over");
      await recordEvent(handle, { action: "confirm-address", subjectType: "account", subjectId: accountId });
      return ok(undefined);
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}
