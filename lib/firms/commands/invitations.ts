import "server-only";
import { randomBytes } from "node:crypto";
import { askToConfirm } from "@/lib/accounts/commands/prove-address";
import { isSignInNameTaken } from "@/lib/accounts/commands/sign-in-name-taken";
import { type PasswordFault, passwordFault } from "@/lib/accounts/domain";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import type { SignInName } from "@/lib/core/sign-in-name";
import { asSystem } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { env } from "@/lib/env";
import { notify } from "@/lib/jobs/notify";
import { canAccept, INVITATION_DAYS } from "../domain/invitation";
import { findInvitation } from "../queries/invitation";

type Invited = { readonly invitationId: string; readonly token: string; readonly url: string };

/** A person is known by what he signs in with. */
const isSamePerson = (member: { email: string | null; mobile: string | null }, invited: SignInName) =>
  invited.email === null ? member.mobile === invited.mobile : member.email === invited.email;

const invitationUrl = (token: string) => `${env().PORTAL_URL}/invitations/${token}`;

/**
 * By a member, or by the firm's county while nobody is left who could: whoever checks what a firm hands in brings nobody in beside its
 * own people. The address with the token is in this answer only; the database keeps the token's hash.
 */
export function inviteMember(
  actor: FirmActor | CountyActor,
  firmId: string,
  invited: SignInName,
): Promise<Result<Invited, "already-member" | "members-invite" | "not-found">> {
  return runCommand(actor, "invite-member", async (handle) => {
    const { db, now } = handle;
    const own = actor.role === "firm" ? { id: actor.firmId } : { unitCode: actor.unitCode };
    if ((await db.firm.count({ where: { AND: [{ id: firmId }, own] } })) === 0) return err("not-found");
    const members = await db.account.findMany({
      where: { firmId, disabledAt: null },
      select: { email: true, mobile: true },
    });
    if (actor.role === "county" && members.length > 0) return err("members-invite");
    if (members.some((member) => isSamePerson(member, invited))) return err("already-member");
    const token = randomBytes(32).toString("base64url");
    const { id } = await db.invitation.create({
      data: {
        firmId,
        ...invited,
        tokenSha256: sha256Hex(token),
        createdById: actor.accountId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000),
      },
      select: { id: true },
    });
    await recordEvent(handle, {
      action: "invite-member",
      subjectType: "invitation",
      subjectId: id,
      firmId,
    });
    return ok({ invitationId: id, token, url: invitationUrl(token) });
  });
}

export function withdrawInvitation(actor: FirmActor, invitationId: string): Promise<Result<void, "not-found">> {
  return runCommand(actor, "withdraw-invitation", async (handle) => {
    const { count } = await handle.db.invitation.updateMany({
      where: { id: invitationId, firmId: actor.firmId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: handle.now },
    });
    if (count === 0) return err("not-found");
    await recordEvent(handle, {
      action: "withdraw-invitation",
      subjectType: "invitation",
      subjectId: invitationId,
      firmId: actor.firmId,
    });
    return ok(undefined);
  });
}

export type Acceptance = { readonly token: string; readonly name: string; readonly password: string };

type Joined = { readonly accountId: string; readonly email: string | null };

export type AcceptanceRefusal = "invitation-unknown" | "sign-in-name-taken" | PasswordFault;

/** The invited person becomes a member of the firm that invited, under the address or number that was invited and no other. */
export async function acceptInvitation(acceptance: Acceptance): Promise<Result<Joined, AcceptanceRefusal>> {
  const invited = await findInvitation(acceptance.token);
  if (!invited) return err("invitation-unknown"); // nothing is worked out for a guess
  const fault = passwordFault(acceptance.password, invited.invited);
  if (fault) return err(fault);
  const passwordHash = await hashPassword(acceptance.password);
  try {
    return await asSystem("registration", async (handle) => {
      const { db, now } = handle;
      const invitation = await db.invitation.findFirst({ where: { tokenSha256: sha256Hex(acceptance.token) } });
      if (!invitation || !canAccept(invitation, now)) return err("invitation-unknown");
      const { count } = await db.invitation.updateMany({
        where: { id: invitation.id, acceptedAt: null, withdrawnAt: null },
        data: { acceptedAt: now },
      });
      if (count === 0) return err("invitation-unknown"); // two people pressed at once
      const account = await db.account.create({
        data: {
          email: invitation.email,
          mobile: invitation.mobile,
          name: acceptance.name,
          role: "firm",
          firmId: invitation.firmId,
          createdAt: now,
        },
        select: { id: true },
      });
      await db.credential.createMany({ data: [{ accountId: account.id, passwordHash }] });
      await db.$queryRaw`select take_up_work(${account.id}::uuid)`;
      await recordEvent(handle, {
        action: "accept-invitation",
        subjectType: "invitation",
        subjectId: invitation.id,
        firmId: invitation.firmId,
        detail: { accountId: account.id },
      });
      const facts = { name: acceptance.name, at: { at: now.toISOString() } };
      await notify(handle, { firmId: invitation.firmId }, { kind: "member-joined", facts, link: "/account/members" });
      return ok({ accountId: account.id, email: invitation.email });
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}

/** As anybody may do it from a browser: counted by address, so that guessed links keep no server busy. */
export async function acceptInvitationFrom(
  address: string,
  acceptance: Acceptance,
): Promise<Result<Joined, AcceptanceRefusal | "too-many-tries">> {
  if (!(await spendTry(limits.invitationByAddress, address))) return err("too-many-tries");
  const accepted = await acceptInvitation(acceptance);
  // The inviter has handed the link on himself, so it shows nothing about the address.
  if (accepted.ok) await askToConfirm(accepted.value.accountId, accepted.value.email);
  return accepted;
}
