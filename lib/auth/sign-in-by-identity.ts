import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { err, ok, type Result } from "@/lib/core/result";
import { asSystem } from "@/lib/db/as-actor";
import { openSession } from "./sessions";
import type { SignedInBy } from "./sign-in";
import type { Identity } from "./sign-on";

/**
 * Opens a session for the account that this identity was linked to. Nothing else of what a provider tells finds an account,
 * an equal e-mail address least of all. The second factor is asked for all the same.
 */
export function signInByIdentity(identity: Identity, browser: string): Promise<Result<SignedInBy, "not-linked">> {
  return asSystem<Result<SignedInBy, "not-linked">>("sign-in", async (handle) => {
    const link = await handle.db.signOnIdentity.findFirst({
      where: { ...identity, account: { disabledAt: null } },
      select: {
        account: { select: { id: true, role: true, secondFactor: { select: { confirmedAt: true } } } },
      },
    });
    if (!link) return err("not-linked");
    const { id, role, secondFactor } = link.account;
    const sessionId = await openSession(handle, id, browser);
    await recordEvent(handle, {
      action: "sign-in",
      subjectType: "account",
      subjectId: id,
      detail: { by: "single sign-on" },
    });
    return ok({ sessionId, role, needsCode: secondFactor !== null && secondFactor.confirmedAt !== null });
  });
}
