import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { violatedConstraint } from "@/lib/db/errors";
import { notify } from "@/lib/jobs/notify";
import type { DeclaredKind } from "../domain/conflict";
import { type LateRecusalRefusal, lateRecusalRefusal } from "../domain/late-recusal";
import { readSealedSheet } from "../queries/sealed-sheet";
import { lockCall } from "./lock-call";

export type AskLateRecusalRefusal = LateRecusalRefusal | "not-found" | "recusal-waits";

type Wish = {
  readonly callId: string;
  readonly expertId: string;
  readonly applicationId: string;
  readonly kind: DeclaredKind;
  readonly reason: string;
};

/** The officer's half: a conflict has come to light after the seal. The sheet counts until another person agrees. */
export async function askLateRecusal(
  actor: OfficerActor,
  { callId, expertId, applicationId, kind, reason }: Wish,
): Promise<Result<{ id: string }, AskLateRecusalRefusal>> {
  try {
    return await runCommand<{ id: string }, AskLateRecusalRefusal>(actor, "ask-late-recusal", async (handle) => {
      const { db, now } = handle;
      const call = await lockCall(handle, callId);
      if (!call) return err("not-found");
      const found = await db.assignment.findFirst({
        where: { callId, expertId, applicationId, state: "cleared", sheetLockedAt: { not: null } },
        select: { id: true, sheetLockedAt: true, application: { select: { firmName: true } } },
      });
      const sheetLockedAt = found?.sheetLockedAt ?? null;
      const stands = await readSealedSheet(handle, { callId, applicationId, sheetLockedAt });
      const refusal = lateRecusalRefusal(call, stands);
      if (refusal !== null) return err(refusal);
      const sheet =
        found &&
        (await db.sheet.findFirst({ where: { assignmentId: found.id, state: "locked" }, select: { id: true } }));
      if (!found || !sheet) return err("sheet-does-not-count");
      const named = { callId, assignmentId: found.id, sheetId: sheet.id };
      const { id } = await db.lateRecusal.create({
        data: { ...named, kind, reason, askedById: actor.accountId, askedAt: now },
        select: { id: true },
      });
      const facts = { firm: found.application.firmName };
      const link = `/approvals/recusals/${id}`;
      await notify(handle, { role: "approver" }, { kind: "late-recusal-asked", facts, link });
      const detail = { recusalId: id, sheetId: sheet.id, kind };
      const subject = { subjectType: "assignment", subjectId: found.id, callId } as const;
      await recordEvent(handle, { action: "ask-late-recusal", ...subject, detail });
      return ok({ id });
    });
  } catch (fault) {
    if (violatedConstraint(fault) === "late_recusal_live_key") return err("recusal-waits");
    throw fault;
  }
}
