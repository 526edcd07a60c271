import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { notify, queueMail } from "@/lib/jobs/notify";
import { type RemovalRefusal, removal } from "../domain/removal";

export type RemoveMember = {
  readonly firmId: string;
  readonly accountId: string;
  readonly successorId: string | null;
};

export type RemoveMemberRefusal = RemovalRefusal | "not-found";

/**
 * A member leaves: signed out at once, his address or number free again, the invitations he made withdrawn, and the
 * applications that he kept in the hands of another. What he wrote stays his in the record.
 */
export function removeMember(
  actor: FirmActor | CountyActor,
  { firmId, accountId, successorId }: RemoveMember,
): Promise<Result<{ applications: number }, RemoveMemberRefusal>> {
  return runCommand<{ applications: number }, RemoveMemberRefusal>(actor, "remove-member", async (handle) => {
    const { db, now } = handle;
    const own = actor.role === "firm" ? { id: actor.firmId } : { unitCode: actor.unitCode };
    const firm = await db.firm.findFirst({ where: { AND: [{ id: firmId }, own] }, select: { name: true } });
    if (!firm) return err("not-found");
    const members = await db.account.findMany({
      where: { firmId, disabledAt: null },
      select: { id: true, name: true },
    });
    const asked = { leaver: accountId, successor: successorId, by: actor.accountId };
    const judged = removal({ members: members.map(({ id }) => id), ...asked });
    if (!judged.ok) return judged;
    const ended = { firm: firm.name, by: actor.role };
    await queueMail(handle, { accountId }, { kind: "membership-ended", facts: ended, link: "/" });
    const [row] = await db.$queryRaw<{ moved: number | null }[]>`
      select remove_member(${accountId}::uuid, ${successorId}::uuid, ${now}) as "moved"`;
    if (typeof row?.moved !== "number") return err("not-a-member"); // another has just removed him
    const leaver = members.find(({ id }) => id === accountId)?.name ?? "";
    await notify(
      handle,
      { firmId },
      { kind: "member-removed", facts: { name: leaver, by: actor.role }, link: "/account/members" },
    );
    await recordEvent(handle, {
      action: "remove-member",
      subjectType: "account",
      subjectId: accountId,
      firmId,
      detail: { successorId, applications: row.moved },
    });
    return ok({ applications: row.moved });
  });
}
