import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

export type OwnSecondFactor = { readonly confirmedAt: Date | null; readonly recoveryCodesLeft: number };

/** Whether the person's own second factor counts, and how many recovery codes are left. */
export function findOwnSecondFactor(actor: Actor): Promise<OwnSecondFactor> {
  return asActor(actor, async ({ db }) => {
    const { accountId } = actor;
    const factor = await db.secondFactor.findFirst({ where: { accountId }, select: { confirmedAt: true } });
    const recoveryCodesLeft = await db.recoveryCode.count({ where: { accountId, usedAt: null } });
    return { confirmedAt: factor?.confirmedAt ?? null, recoveryCodesLeft };
  });
}
