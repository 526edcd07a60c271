import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

export type MembersView = {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly signInName: string;
    readonly createdAt: Date;
  }[];
  readonly invitations: readonly { readonly id: string; readonly invited: string; readonly expiresAt: Date }[];
};

/** The people of the actor's own firm, and who has been invited and not yet come. */
export function getMembers(actor: FirmActor): Promise<MembersView> {
  return asActor(actor, async ({ db, now }) => {
    const members = await db.account.findMany({
      where: { firmId: actor.firmId, disabledAt: null },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, email: true, mobile: true, createdAt: true },
    });
    const invitations = await db.invitation.findMany({
      where: { firmId: actor.firmId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { id: true, email: true, mobile: true, expiresAt: true },
    });
    return {
      members: members.map(({ email, mobile, ...member }) => ({ ...member, signInName: email ?? mobile ?? "" })),
      invitations: invitations.map(({ email, mobile, ...rest }) => ({ ...rest, invited: email ?? mobile ?? "" })),
    };
  });
}
