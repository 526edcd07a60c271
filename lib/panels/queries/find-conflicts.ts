import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import type { ListParameters } from "@/lib/core/list-parameters";
import type { Locale } from "@/lib/core/locale";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readNames } from "@/lib/screening/queries/people";
import {
  CONFLICT_STATES,
  type ConflictKind,
  type ConflictSource,
  type ConflictState,
  isConflictKind,
  isConflictSource,
} from "../domain/conflict";
import type { ConflictFilter, ConflictSort } from "../schema/lists";
import { conflictSteps } from "./conflict-steps";
import { evidenceSentence, storedEvidence } from "./evidence-words";

export type ConflictStep = {
  readonly state: ConflictState;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
};

export type ConflictRow = {
  readonly id: string;
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly expertId: string;
  readonly expertName: string;
  readonly employerName: string;
  readonly kind: ConflictKind;
  readonly source: ConflictSource;
  readonly state: ConflictState;
  /** What was found, as sentences; of what somebody declared, his statement. */
  readonly evidence: readonly string[];
  readonly steps: readonly ConflictStep[];
  readonly since: Date;
};

export type ConflictListing = Pick<ListParameters<ConflictSort, ConflictFilter>, "filters" | "sort" | "direction"> & {
  readonly skip: number;
  readonly take?: number;
};

export type ConflictsView = {
  readonly call: { readonly id: string; readonly title: string; readonly state: CallState };
  readonly rows: readonly ConflictRow[];
  readonly total: number;
  readonly counts: Readonly<Record<ConflictState, number>>;
  readonly chosen: ConflictRow | null;
};

/** Every conflict of a call with its whole course. Null where the call is unknown or still a draft. */
export async function findConflicts(
  actor: OfficerActor,
  callId: string,
  listing: ConflictListing,
  locale: Locale,
  chosenId?: string,
): Promise<ConflictsView | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    if (!call || call.state === "draft") return null;
    const all = await readRows(handle, call, locale);
    const count = (state: ConflictState) => all.filter((row) => row.state === state).length;
    const listed = listedRows(all, listing);
    return {
      call: { id: callId, title: call.content.title, state: call.state },
      rows: listed.slice(listing.skip, listing.take === undefined ? undefined : listing.skip + listing.take),
      total: listed.length,
      counts: { suspected: count("suspected"), confirmed: count("confirmed"), cleared: count("cleared") },
      chosen: all.find(({ id }) => id === chosenId) ?? null,
    };
  });
}

async function readRows(handle: Handle, call: ReadCall, locale: Locale): Promise<ConflictRow[]> {
  const rows = await handle.db.conflict.findMany({
    where: { application: { callId: call.id } },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
    include: {
      application: { select: { firmName: true, projectName: true } },
      expert: { select: { employerName: true, account: { select: { name: true } } } },
    },
  });
  const stepped = rows.map((row) => ({ row, steps: conflictSteps(row.steps) }));
  const names = await readNames(
    handle,
    stepped.flatMap(({ steps }) => steps.map(({ byId }) => byId)),
  );
  return stepped.flatMap(({ row, steps }) => {
    if (!isConflictKind(row.kind) || !isConflictSource(row.source)) return [];
    const found = storedEvidence(row.evidence);
    return [
      {
        id: row.id,
        applicationId: row.applicationId,
        ...row.application,
        expertId: row.expertId,
        expertName: row.expert.account.name,
        employerName: row.expert.employerName,
        kind: row.kind,
        source: row.source,
        state: row.state,
        evidence:
          found.length > 0 ? found.map((piece) => evidenceSentence(piece, call.lists.units, locale)) : [row.statement],
        steps: steps.map(({ byId, ...step }) => ({ ...step, byName: names.get(byId) ?? "" })),
        since: steps.at(-1)?.at ?? row.recordedAt,
      },
    ];
  });
}

function listedRows(rows: readonly ConflictRow[], { filters, sort, direction }: ConflictListing): ConflictRow[] {
  const wanted = filters.q?.toLowerCase();
  const found = rows.filter(
    (row) =>
      (filters.state === undefined || row.state === filters.state) &&
      (filters.kind === undefined || row.kind === filters.kind) &&
      (wanted === undefined || `${row.expertName} ${row.firmName} ${row.projectName}`.toLowerCase().includes(wanted)),
  );
  const sorted = found.toSorted(COMPARE[sort]);
  return direction === "asc" ? sorted : sorted.toReversed();
}

const byText = (a: string, b: string) => a.localeCompare(b, "zh-CN");

const COMPARE: Readonly<Record<ConflictSort, (a: ConflictRow, b: ConflictRow) => number>> = {
  since: (a, b) => a.since.getTime() - b.since.getTime(),
  expert: (a, b) => byText(a.expertName, b.expertName),
  firm: (a, b) => byText(a.firmName, b.firmName),
  state: (a, b) => CONFLICT_STATES.indexOf(a.state) - CONFLICT_STATES.indexOf(b.state),
};
