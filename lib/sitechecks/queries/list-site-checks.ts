import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { OfficerActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import type { SiteCheckRule } from "@/lib/calls/domain/call-content";
import type { CallState } from "@/lib/calls/domain/call-state";
import { byUrgency, stepDaysLeft } from "@/lib/calls/domain/step-days";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { codePointOrder } from "@/lib/core/code-point-order";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { entryOf } from "@/lib/reference/domain/lists";
import { beginRefusal, type SiteStep, stepOf, waitsSince } from "../domain/site-check";
import type { SiteSort } from "../schema";
import { readPlaces } from "./read-places";

export type SiteCheckRow = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly applicationState: ApplicationState;
  /** In the newest ranking; null before scoring, and where too few sheets were locked. */
  readonly place: number | null;
  /** The line of the ranking reaches this project. */
  readonly shortlisted: boolean;
  readonly siteCheckId: string | null;
  readonly step: SiteStep;
  readonly checkedOn: string | null;
  readonly mayBegin: boolean;
  readonly since: Date;
  /** Working days that are left; null where nothing is to be done. */
  readonly daysLeft: number | null;
};

export type SiteCheckListing = {
  readonly call: {
    readonly id: string;
    readonly title: string;
    readonly state: CallState;
    readonly rule: SiteCheckRule;
  };
  readonly rows: readonly SiteCheckRow[];
  readonly total: number;
  /** Which columns say something: places once there is a ranking, what may be begun, and what waits. */
  readonly tells: Readonly<Record<"ranking" | "begin" | "wait", boolean>>;
};

type Listing = Pick<ListParameters<SiteSort, "step" | "q">, "filters" | "sort" | "direction"> & {
  readonly skip?: number;
  readonly take?: number;
};

/** Every project of a call whose plant can be looked at, or has been; the shortlist first. A call has some dozens. */
export function listSiteChecks(
  actor: OfficerActor,
  callId: string,
  listing: Listing,
): Promise<SiteCheckListing | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    if (!call || call.state === "draft") return null;
    const rule = call.content.siteCheck;
    const all = await readRows(handle, call);
    const found = all.filter((row) => isWanted(row, listing.filters)).sort(orderOf(listing));
    const { skip = 0, take = found.length } = listing;
    return {
      call: { id: callId, title: call.content.title, state: call.state, rule },
      rows: found.slice(skip, skip + take),
      total: found.length,
      tells: {
        ranking: all.some(({ place }) => place !== null),
        begin: all.some(({ mayBegin }) => mayBegin),
        wait: all.some(({ daysLeft }) => daysLeft !== null),
      },
    };
  });
}

const isWanted = (row: SiteCheckRow, { step, q }: Listing["filters"]): boolean =>
  (step === undefined || row.step === step) &&
  (q === undefined || row.firmName.includes(q) || row.projectName.includes(q));

function orderOf({ sort, direction }: Listing): (a: SiteCheckRow, b: SiteCheckRow) => number {
  const sign = direction === "asc" ? 1 : -1;
  const last = Number.MAX_SAFE_INTEGER;
  const byName = (a: SiteCheckRow, b: SiteCheckRow) => codePointOrder(a.firmName, b.firmName);
  switch (sort) {
    case "daysLeft":
      return (a, b) => sign * byUrgency(a, b) || (a.place ?? last) - (b.place ?? last);
    case "place":
      return (a, b) => sign * ((a.place ?? last) - (b.place ?? last)) || byName(a, b);
    case "firm":
      return (a, b) => sign * byName(a, b);
    case "checkedOn":
      return (a, b) => sign * codePointOrder(a.checkedOn ?? "", b.checkedOn ?? "") || byName(a, b);
  }
}

async function readRows(handle: Handle, { id: callId, state: callState, sealedAt, content, lists }: ReadCall) {
  const { siteCheck: rule, stepDays } = content;
  const calendar = await knownCalendar(handle);
  const live = { state: { not: "withdrawn" as const } };
  const scored = callState === "publicity" ? ("reserve" as const) : ("in_review" as const);
  const waiting = rule.time === "before_scoring" ? ["eligible" as const] : [scored];
  const applications = await handle.db.application.findMany({
    where: { callId, OR: [{ state: { in: waiting } }, { siteChecks: { some: live } }] },
    select: {
      id: true,
      firmName: true,
      projectName: true,
      unitCode: true,
      state: true,
      stateSince: true,
      siteChecks: {
        where: live,
        take: 1,
        select: { id: true, state: true, result: true, checkedOn: true, beganAt: true },
      },
    },
  });
  const places = await readPlaces(handle, callId);
  return applications.map(({ id, unitCode, state, stateSince, siteChecks, ...named }): SiteCheckRow => {
    const check = siteChecks[0] ?? null;
    const ranked = places.get(id);
    const course = { time: rule.time, callState, applicationState: state, hasLive: check !== null };
    const shortlisted = rule.time === "before_scoring" || ranked?.outcome === "award";
    const waiting = { ...course, required: rule.required, shortlisted, stateSince, sealedAt, check };
    const since = waitsSince(waiting);
    const step = since && { since, days: stepDays["site-check"], dueOn: null };
    return {
      ...named,
      applicationId: id,
      unit: entryOf(lists.units, unitCode ?? ""),
      applicationState: state,
      place: ranked?.rank ?? null,
      shortlisted,
      siteCheckId: check?.id ?? null,
      step: check ? stepOf(check) : "none",
      checkedOn: check?.checkedOn ? check.checkedOn.toISOString().slice(0, 10) : null,
      mayBegin: beginRefusal(course) === null,
      since: since ?? stateSince,
      daysLeft: step && stepDaysLeft(step, handle.now, calendar),
    };
  });
}
