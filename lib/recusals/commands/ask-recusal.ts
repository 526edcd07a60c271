import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { freePlace, isListedAlready, isListOpen, type RecusalKind } from "../domain";

export type AskRefusal = "not-found" | "list-closed" | "list-full" | "listed-already";

export type WantedRecusal = {
  readonly applicationId: string;
  readonly kind: RecusalKind;
  readonly name: string;
  /** Of a person. */
  readonly employerName: string;
  readonly uscc: string | null;
  readonly reason: string;
};

/** The firm lists somebody to be kept away from its application; an officer will answer. */
export async function askRecusal(actor: FirmActor, wanted: WantedRecusal): Promise<Result<null, AskRefusal>> {
  try {
    return await runCommand<null, AskRefusal>(actor, "ask-recusal", async (handle) => {
      const found = await readOwn(handle, actor, wanted.applicationId);
      if (!found) return err("not-found");
      if (!isListOpen(found.state)) return err("list-closed");
      if (isListedAlready(found.recusalRequests, wanted)) return err("listed-already");
      const place = freePlace(found.recusalRequests, wanted.kind);
      if (!place.ok) return place;
      const { applicationId, kind, name, uscc, reason } = wanted;
      const employerName = kind === "person" ? wanted.employerName : "";
      await handle.db.recusalRequest.createMany({
        data: [
          {
            applicationId,
            kind,
            place: place.value,
            name,
            employerName,
            uscc,
            reason,
            askedById: actor.accountId,
            askedAt: handle.now,
          },
        ],
      });
      await recordEvent(handle, {
        action: "ask-recusal",
        subjectType: "application",
        subjectId: applicationId,
        callId: found.callId,
        firmId: actor.firmId,
        detail: { kind, place: place.value },
      });
      return ok(null);
    });
  } catch (fault) {
    // A colleague has taken the last place at the same moment.
    if (violatedConstraint(fault) === "recusal_request_place_key") return err("list-full");
    throw fault;
  }
}

const readOwn = ({ db }: Handle, { firmId }: FirmActor, id: string) =>
  db.application.findFirst({
    where: { id, firmId },
    select: {
      callId: true,
      state: true,
      recusalRequests: {
        select: { kind: true, place: true, state: true, name: true, employerName: true, uscc: true },
      },
    },
  });

export type WithdrawRefusal = "not-found" | "list-closed" | "answered-already";

/** Takes a request back that nobody has answered; its place is free again. */
export const withdrawRecusal = (actor: FirmActor, recusalId: string): Promise<Result<null, WithdrawRefusal>> =>
  runCommand<null, WithdrawRefusal>(actor, "withdraw-recusal", async (handle) => {
    const { db } = handle;
    const found = await db.recusalRequest.findFirst({
      where: { id: recusalId, application: { firmId: actor.firmId } },
      select: { applicationId: true, application: { select: { callId: true, state: true } } },
    });
    if (!found) return err("not-found");
    if (!isListOpen(found.application.state)) return err("list-closed");
    const { count } = await db.recusalRequest.updateMany({
      where: { id: recusalId, state: "asked" },
      data: { state: "withdrawn" },
    });
    if (count === 0) return err("answered-already");
    await recordEvent(handle, {
      action: "withdraw-recusal",
      subjectType: "application",
      subjectId: found.applicationId,
      callId: found.application.callId,
      firmId: actor.firmId,
    });
    return ok(null);
  });
