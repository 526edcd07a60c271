import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { ListParameters } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { RECUSAL_STATES } from "../domain";
import type { RecusalFilter, RecusalSort } from "../schema";
import { type RecusalRow, recusalColumns } from "./own-recusals";

export type ListedRecusal = RecusalRow & { readonly firmName: string; readonly projectName: string };

export type CallRecusals = {
  readonly call: { readonly title: string; readonly state: CallState };
  readonly rows: readonly ListedRecusal[];
  /** Of everything that is filtered, not only of this page. */
  readonly total: number;
  /** The one that is being answered, whatever the list shows. */
  readonly chosen: ListedRecusal | null;
};

export type RecusalListing = Pick<ListParameters<RecusalSort, RecusalFilter>, "filters" | "sort" | "direction"> & {
  readonly skip: number;
  readonly take?: number;
};

/** Every name that firms of a call have listed. Drafts have handed nothing in yet. */
export async function findCallRecusals(
  actor: OfficerActor,
  callId: string,
  listing: RecusalListing,
  chosenId?: string,
): Promise<CallRecusals | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async ({ db }) => {
    const call = await db.call.findUnique({ where: { id: callId }, select: { title: true, state: true } });
    if (!call || call.state === "draft") return null;
    const found = await db.recusalRequest.findMany({
      where: { state: { not: "withdrawn" }, application: { callId, firstSubmittedAt: { not: null } } },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      select: { ...recusalColumns, application: { select: { firmName: true, projectName: true } } },
    });
    const all = found.map(({ application, ...row }) => ({ ...row, ...application }));
    const listed = listedRows(all, listing);
    return {
      call,
      rows: listed.slice(listing.skip, listing.take === undefined ? undefined : listing.skip + listing.take),
      total: listed.length,
      chosen: all.find(({ id }) => id === chosenId) ?? null,
    };
  });
}

function listedRows(rows: readonly ListedRecusal[], { filters, sort, direction }: RecusalListing): ListedRecusal[] {
  const wanted = filters.q?.toLowerCase();
  const found = rows.filter(
    (row) =>
      (filters.state === undefined || row.state === filters.state) &&
      (filters.kind === undefined || row.kind === filters.kind) &&
      (wanted === undefined ||
        `${row.name} ${row.employerName} ${row.firmName} ${row.projectName}`.toLowerCase().includes(wanted)),
  );
  const sorted = found.toSorted(COMPARE[sort]);
  return direction === "asc" ? sorted : sorted.toReversed();
}

/** Without an answer first, oldest first. */
const COMPARE: Readonly<Record<RecusalSort, (a: ListedRecusal, b: ListedRecusal) => number>> = {
  state: (a, b) => RECUSAL_STATES.indexOf(a.state) - RECUSAL_STATES.indexOf(b.state),
  askedAt: (a, b) => a.askedAt.getTime() - b.askedAt.getTime(),
  firm: (a, b) => a.firmName.localeCompare(b.firmName, "zh-CN"),
  name: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
};
