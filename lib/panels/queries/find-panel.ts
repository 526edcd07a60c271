import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { type DeskCall, findDeskCall } from "@/lib/calls/queries/desk-call";
import type { ListParameters } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import type { ConflictKind, ConflictSource } from "../domain/conflict";
import { isConflictKind, isConflictSource } from "../domain/conflict";
import { panelMatrix, standingOfConflicts } from "../domain/panel-matrix";
import type { PanelStep } from "../schema/lists";
import { type PanelCall, type PanelRow, type ReadPanel, readPanel } from "./read-panel";

export type PanelListing = Pick<
  ListParameters<"firm" | "unit" | "locked", "step" | "unit" | "q">,
  "filters" | "sort" | "direction"
> & { readonly skip: number; readonly take?: number };

export type PanelExpert = {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly employerName: string;
  readonly divisionCode: string;
  readonly specialties: readonly string[];
  readonly title: string;
  readonly onPanel: boolean;
  readonly assigned: number;
  /** Of these: declared, begun, locked, each within the one before. */
  readonly declared: number;
  readonly begun: number;
  readonly locked: number;
  readonly ended: number;
  readonly recused: number;
};

export type ConflictView = {
  readonly id: string;
  readonly firmName: string;
  readonly expertName: string;
  readonly kind: ConflictKind;
  readonly source: ConflictSource;
  readonly statement: string;
  readonly recordedAt: Date;
};

export type PanelView = {
  readonly call: PanelCall;
  /** Whether the review may start, while it has not. */
  readonly start: DeskCall["review"] | null;
  readonly waiting: { readonly undecided: number; readonly eligible: number };
  readonly experts: readonly PanelExpert[];
  /** Those of the matrix, in the order of its cells. */
  readonly panel: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly PanelRow[];
  readonly total: number;
  readonly applications: number;
  /** The one application whose panel is being changed by hand. */
  readonly chosen: PanelRow | null;
  readonly conflicts: readonly ConflictView[];
  readonly progress: { readonly assigned: number; readonly declared: number; readonly locked: number };
  readonly unlockedSheets: number;
  readonly tooFew: readonly { readonly firmName: string; readonly locked: number; readonly live: number }[];
};

/** A call's panel as its officer sees it: who, for what, how far. Not one score. */
export async function findPanel(
  actor: OfficerActor,
  callId: string,
  listing: PanelListing,
  chosenId?: string,
): Promise<PanelView | null> {
  if (!isUuid(callId)) return null;
  const deskCall = await findDeskCall(actor, callId);
  const found = deskCall && (await asActor(actor, (handle) => readPanel(handle, callId)));
  if (!deskCall || !found) return null;
  const { call, experts, panel, rows, assignments, conflicts, obstacles } = found;
  const names = new Map(experts.map(({ id, name }) => [id, name]));
  const firms = new Map(rows.map(({ id, firmName }) => [id, firmName]));
  const listed = listedRows(rows, call.minReviews, listing);
  const live = rows.reduce((sum, row) => sum + row.live, 0);
  const barred = standingOfConflicts(conflicts);
  const undeclared = assignments.filter(({ state }) => state === "assigned").length;
  return {
    call,
    start: BEFORE_REVIEW.has(call.state) ? deskCall.review : null,
    waiting: { undecided: deskCall.counts.undecided, eligible: deskCall.counts.awaitingReview },
    experts: experts.map((expert) => ({
      ...expert,
      ...loadOf(expert.id, assignments, barred),
      onPanel: panel.includes(expert),
    })),
    panel: panel.map(({ id, name }) => ({ id, name })),
    rows: listed.slice(listing.skip, listing.take === undefined ? undefined : listing.skip + listing.take),
    total: listed.length,
    applications: rows.length,
    chosen: chosenRow(found, chosenId),
    conflicts: conflicts.flatMap(({ applicationId, expertId, kind, source, state: _, ...rest }) =>
      isConflictKind(kind)
        ? [
            {
              ...rest,
              kind,
              source: isConflictSource(source) ? source : "officer",
              firmName: firms.get(applicationId) ?? "",
              expertName: names.get(expertId) ?? "",
            },
          ]
        : [],
    ),
    progress: { assigned: live, declared: live - undeclared, locked: rows.reduce((sum, row) => sum + row.locked, 0) },
    unlockedSheets: obstacles.unlockedSheets,
    tooFew: obstacles.tooFew.map(({ applicationId, ...counts }) => ({
      firmName: firms.get(applicationId) ?? "",
      ...counts,
    })),
  };
}

/** Against every expert there is, not only those of the panel: by hand anybody may be asked. */
function chosenRow(
  { rows, experts, assignments, conflicts }: ReadPanel,
  chosenId: string | undefined,
): PanelRow | null {
  const chosen = rows.filter(({ id }) => id === chosenId);
  return panelMatrix(chosen, experts, assignments, conflicts)[0] ?? null;
}

const BEFORE_REVIEW: ReadonlySet<string> = new Set(["open", "closed", "screening"]);

type Loaded = {
  readonly applicationId: string;
  readonly expertId: string;
  readonly state: string;
  readonly sheetBegunAt: Date | null;
  readonly sheetLockedAt: Date | null;
};

/** As the matrix has it: whoever was recused for what has been cleared since was taken back. */
function loadOf(expertId: string, assignments: readonly Loaded[], barred: ReadonlyMap<string, unknown>) {
  const own = assignments.filter((each) => each.expertId === expertId);
  const isBarred = (each: Loaded) => barred.has(`${each.applicationId} ${each.expertId}`);
  const count = (holds: (each: Loaded) => boolean) => own.filter(holds).length;
  return {
    assigned: count(({ state }) => state === "assigned" || state === "cleared"),
    declared: count(({ state }) => state === "cleared"),
    begun: count(({ state, sheetBegunAt }) => state === "cleared" && sheetBegunAt !== null),
    locked: count(({ sheetLockedAt }) => sheetLockedAt !== null),
    ended: count((each) => each.state === "ended" || (each.state === "recused" && !isBarred(each))),
    recused: count((each) => each.state === "recused" && isBarred(each)),
  };
}

function stepOf(row: PanelRow, minReviews: number): PanelStep {
  if (row.live < minReviews) return "too-few-experts";
  return row.locked < row.live ? "under-way" : "complete";
}

/** A panel is small enough to be looked through whole: the counts above the list need every row anyway. */
function listedRows(
  rows: readonly PanelRow[],
  minReviews: number,
  { filters, sort, direction }: PanelListing,
): PanelRow[] {
  const wanted = filters.q?.toLowerCase();
  const found = rows.filter(
    (row) =>
      (filters.unit === undefined || row.unit.code === filters.unit) &&
      (filters.step === undefined || stepOf(row, minReviews) === filters.step) &&
      (wanted === undefined || `${row.firmName} ${row.projectName}`.toLowerCase().includes(wanted)),
  );
  const sorted = sort === "firm" ? found : found.toSorted((a, b) => compareBy[sort](a, b));
  return direction === "asc" ? sorted : sorted.toReversed();
}

const compareBy = {
  unit: (a: PanelRow, b: PanelRow) => (a.unit.code < b.unit.code ? -1 : 1),
  locked: (a: PanelRow, b: PanelRow) => a.locked - b.locked,
};
