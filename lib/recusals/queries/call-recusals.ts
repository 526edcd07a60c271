import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { type RecusalRow, recusalColumns } from "./own-recusals";

export type CallRecusals = {
  readonly call: { readonly title: string; readonly state: CallState };
  readonly rows: readonly (RecusalRow & { readonly firmName: string; readonly projectName: string })[];
};

/** Every name that firms of a call have listed; those without an answer first. Drafts have handed nothing in yet. */
export async function findCallRecusals(actor: OfficerActor, callId: string): Promise<CallRecusals | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async ({ db }) => {
    const call = await db.call.findUnique({ where: { id: callId }, select: { title: true, state: true } });
    if (!call || call.state === "draft") return null;
    const rows = await db.recusalRequest.findMany({
      where: { state: { not: "withdrawn" }, application: { callId, firstSubmittedAt: { not: null } } },
      orderBy: [{ state: "asc" }, { askedAt: "asc" }, { id: "asc" }],
      select: { ...recusalColumns, application: { select: { firmName: true, projectName: true } } },
    });
    return { call, rows: rows.map(({ application, ...row }) => ({ ...row, ...application })) };
  });
}
