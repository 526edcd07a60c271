import "server-only";
import { sha256Hex } from "@/lib/core/sha256";
import { asSystem } from "@/lib/db/as-actor";
import { canAccept } from "../domain/invitation";

export type InvitationView = { readonly firmName: string; readonly invited: string };

/** What the holder of the link may know; null when the link cannot (or can no longer) be used. */
export function findInvitation(token: string): Promise<InvitationView | null> {
  return asSystem("registration", async ({ db, now }) => {
    const invitation = await db.invitation.findFirst({
      where: { tokenSha256: sha256Hex(token) },
      select: {
        email: true,
        mobile: true,
        expiresAt: true,
        acceptedAt: true,
        withdrawnAt: true,
        firm: { select: { name: true } },
      },
    });
    if (!invitation || !canAccept(invitation, now)) return null;
    return { firmName: invitation.firm.name, invited: invitation.email ?? invitation.mobile ?? "" };
  });
}
