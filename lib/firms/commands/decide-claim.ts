import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { CountyActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { violatedConstraint } from "@/lib/db/errors";
import { readScan } from "@/lib/db/read-scans";
import { notify } from "@/lib/jobs/notify";
import { type ClaimRefusal, type ClaimVerdict, decideClaim } from "../domain/claim";

export type ClaimDecision = {
  readonly firmId: string;
  readonly version: number;
  readonly verdict: ClaimVerdict;
  /** The copy of the licence that was on the screen. */
  readonly licenceId: string | null;
  readonly reason: string;
};

export type DecideClaimRefusal = ClaimRefusal | "not-found" | "changed-meanwhile" | "proven-for-another";

/** The county has seen the licence, or refuses the claim. Another claim to the same code stands in the way of a proof. */
export async function decideUsccClaim(
  actor: CountyActor,
  decision: ClaimDecision,
): Promise<Result<{ verdict: ClaimVerdict }, DecideClaimRefusal>> {
  try {
    return await decided(actor, decision);
  } catch (fault) {
    if (violatedConstraint(fault) === "firm_proven_uscc_key") return err("proven-for-another");
    throw fault;
  }
}

function decided(
  actor: CountyActor,
  { firmId, version, ...decision }: ClaimDecision,
): Promise<Result<{ verdict: ClaimVerdict }, DecideClaimRefusal>> {
  const action = decision.verdict === "proven" ? "prove-claim" : "refuse-claim";
  return runCommand<{ verdict: ClaimVerdict }, DecideClaimRefusal>(actor, action, async (handle) => {
    const { db, now } = handle;
    const firm = await db.firm.findFirst({
      where: { id: firmId, unitCode: actor.unitCode },
      select: {
        claimState: true,
        version: true,
        licences: { orderBy: [{ uploadedAt: "desc" }, { id: "desc" }], take: 1, select: { id: true, sha256: true } },
      },
    });
    if (!firm) return err("not-found");
    if (firm.version !== version) return err("changed-meanwhile");
    const [newest] = firm.licences;
    // What nobody may open proves nothing.
    const isInfected = newest && (await readScan(handle, newest.sha256)) === "infected";
    const current = newest && !isInfected ? newest.id : null;
    const judged = decideClaim({ state: firm.claimState, licenceId: current }, decision);
    if (!judged.ok) return judged;
    const { state, licenceId } = judged.value;
    const { count } = await db.firm.updateMany({
      where: { id: firmId, unitCode: actor.unitCode, version },
      data: { claimState: state, claimSince: now, version: { increment: 1 } },
    });
    if (count === 0) return err("changed-meanwhile");
    await db.claimDecision.createMany({
      data: [
        {
          firmId,
          licenceId,
          verdict: state,
          reason: decision.reason.trim(),
          decidedById: actor.accountId,
          decidedAt: now,
        },
      ],
    });
    const facts = { verdict: { code: state }, reason: decision.reason.trim() || "none" };
    await notify(handle, { firmId }, { kind: "claim-decided", facts, link: "/account/members" });
    await recordEvent(handle, {
      action,
      subjectType: "firm",
      subjectId: firmId,
      firmId,
      detail: { from: firm.claimState, licenceId },
    });
    return ok({ verdict: state });
  });
}
