import "server-only";
import type { ApproverActor, OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor, asPublic, type Handle } from "@/lib/db/as-actor";
import type { Extension } from "../domain/extension";

const columns = {
  id: true,
  state: true,
  fromClosesAt: true,
  toClosesAt: true,
  reason: true,
  proposedAt: true,
  decidedAt: true,
  answer: true,
} as const;

async function extensionsOf({ db }: Handle, where: { callId: string; state?: "approved" }): Promise<Extension[]> {
  const rows = await db.callExtension.findMany({ where, orderBy: { proposedAt: "asc" }, select: columns });
  return rows.filter(isExtension);
}

/** A list of awards can be replaced by another, an extension cannot: a check of the table says so. */
const isExtension = <Row extends { readonly state: string }>(
  row: Row,
): row is Row & { readonly state: Extension["state"] } => row.state !== "superseded";

/** The extensions that were approved, as the call's page announces them. */
export const listAnnouncedExtensions = (callId: string): Promise<Extension[]> =>
  asPublic((handle) => extensionsOf(handle, { callId, state: "approved" }));

export type LateAttempt = { readonly id: string; readonly firmName: string; readonly at: Date };

/** For the officer's desk: every extension of the call with its answer, and who came too late. */
export function findClosing(
  actor: OfficerActor,
  callId: string,
): Promise<{ extensions: Extension[]; lateAttempts: LateAttempt[] }> {
  return asActor(actor, async (handle) => ({
    extensions: await extensionsOf(handle, { callId }),
    lateAttempts: await handle.db.lateAttempt.findMany({
      where: { callId },
      orderBy: { at: "asc" },
      select: { id: true, firmName: true, at: true },
    }),
  }));
}

export type WaitingExtension = Extension & {
  readonly callId: string;
  readonly callTitle: string;
  readonly proposedBy: string;
  /** Proposed by the reader, who then does not answer it. */
  readonly own: boolean;
};

/** Extensions that wait for an approver, oldest first. */
export function listWaitingExtensions(actor: ApproverActor): Promise<WaitingExtension[]> {
  return asActor(actor, async ({ db }) => {
    const rows = await db.callExtension.findMany({
      where: { state: "proposed" },
      orderBy: { proposedAt: "asc" },
      select: { ...columns, callId: true, proposedById: true, call: { select: { title: true } } },
    });
    const people = await db.account.findMany({
      where: { id: { in: rows.map((row) => row.proposedById) } },
      select: { id: true, name: true },
    });
    return rows.filter(isExtension).map(({ call, proposedById, ...row }) => ({
      ...row,
      callTitle: call.title,
      proposedBy: people.find((person) => person.id === proposedById)?.name ?? "",
      own: proposedById === actor.accountId,
    }));
  });
}

/** One extension that waits; null for any other address. */
export async function findWaitingExtension(actor: ApproverActor, id: string): Promise<WaitingExtension | null> {
  if (!isUuid(id)) return null;
  return (await listWaitingExtensions(actor)).find((extension) => extension.id === id) ?? null;
}
