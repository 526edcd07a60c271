import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { Handle } from "@/lib/db/as-actor";
import { affinity } from "../domain/affinity";
import { LIVE_STATES } from "../domain/assignment";
import { BARRING_STATES } from "../domain/conflict";
import { detectedChanges } from "../domain/detected-changes";
import { detect, isSameDivision } from "../domain/detection";
import { type PlanInput, type Seats, SLOTS } from "../domain/panel-plan";
import {
  type PoolApplication,
  type PoolExpert,
  readApplications,
  readDetectionRule,
  readPool,
} from "./read-detectable";

/** What an officer asks of a plan. */
export type PlanWish = {
  readonly seats: Seats;
  /** How many applications an expert takes at the most. */
  readonly cap: number;
  readonly loadCost: number;
  readonly seed: string;
  readonly expertIds: readonly string[];
};

/** What was asked of a plan that was drawn. */
export const wishOf = ({ wanted, loadCost, seed, experts }: PlanInput): PlanWish => ({
  ...wanted,
  loadCost,
  seed,
  expertIds: experts.map(({ id }) => id),
});

export type BarredPair = {
  readonly expertId: string;
  readonly applicationId: string;
  readonly kinds: readonly string[];
};

export type PlanFacts = {
  readonly input: PlanInput;
  readonly barred: readonly BarredPair[];
  readonly applications: readonly PoolApplication[];
  readonly experts: readonly PoolExpert[];
};

/** Before the review those are planned for who would come into it; a plan for them is a dry run. */
export const plannedStates = (state: CallState): readonly ApplicationState[] =>
  state === "reviewing" ? ["in_review"] : ["submitted", "recommended", "eligible"];

/** What a county or division shared with the firm costs where it does not bar: any expert from elsewhere comes first. */
const SAME_DIVISION_COST = 100;

/** Who could review what at which cost, with everything that keeps a pair apart. Nothing is written. */
export async function readPlanFacts(
  handle: Handle,
  call: { readonly id: string; readonly state: CallState },
  wish: PlanWish,
): Promise<PlanFacts> {
  const wanted = new Set(wish.expertIds);
  const experts = (await readPool(handle)).filter(({ id }) => wanted.has(id)).sort(byId);
  const applications = (await readApplications(handle, call.id, plannedStates(call.state))).toSorted(byId);
  const rule = await readDetectionRule(handle, call.id);
  const standing = await readStanding(handle, call.id);
  const { added } = detectedChanges(detect(experts, applications, rule), standing);
  const barred = barredPairs([...standing.filter(({ state }) => isBarring(state)), ...added]);
  const live = await readLive(handle, call.id);
  const isBarred = new Set(barred.map(keyOf));
  const isLive = new Set(live.map(keyOf));
  const cost = (application: PoolApplication, expert: PoolExpert): number | null => {
    const key = keyOf({ applicationId: application.id, expertId: expert.id });
    if (isBarred.has(key) || isLive.has(key)) return null;
    const near = isSameDivision(expert.divisionCode, application.unitCode) ? SAME_DIVISION_COST : 0;
    return 100 - affinity(expert.specialties, application.topics) + near;
  };
  const slotOf = new Map(experts.map(({ id, slot }) => [id, slot]));
  const seatsLeft = (applicationId: string): Seats => {
    const taken = live
      .filter((each) => each.applicationId === applicationId)
      .map(({ expertId }) => slotOf.get(expertId));
    const left = SLOTS.map((slot) => [
      slot,
      Math.max(0, wish.seats[slot] - taken.filter((one) => one === slot).length),
    ]);
    return Object.fromEntries(left) as Seats; // one entry for each of SLOTS
  };
  const loadOf = (expertId: string) => live.filter((each) => each.expertId === expertId).length;
  return {
    input: {
      applications: applications.map(({ id }) => ({ id, seats: seatsLeft(id) })),
      experts: experts.map(({ id, slot }) => ({ id, slot, cap: Math.max(0, wish.cap - loadOf(id)) })),
      costs: applications.map((application) => experts.map((expert) => cost(application, expert))),
      loadCost: wish.loadCost,
      seed: wish.seed,
      wanted: { seats: wish.seats, cap: wish.cap },
    },
    barred,
    applications,
    experts,
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
const isBarring = (state: string) => BARRING_STATES.some((barring) => barring === state);
const keyOf = (pair: { readonly applicationId: string; readonly expertId: string }) =>
  `${pair.applicationId} ${pair.expertId}`;

type KindOfPair = { readonly expertId: string; readonly applicationId: string; readonly kind: string };

function barredPairs(found: readonly KindOfPair[]): BarredPair[] {
  const pairs = new Map<string, BarredPair>();
  for (const { expertId, applicationId, kind } of found) {
    const key = keyOf({ expertId, applicationId });
    pairs.set(key, { expertId, applicationId, kinds: [...(pairs.get(key)?.kinds ?? []), kind] });
  }
  return [...pairs.values()];
}

const readStanding = ({ db }: Handle, callId: string) =>
  db.conflict.findMany({
    where: { application: { callId } },
    orderBy: [{ kind: "asc" }],
    select: { expertId: true, applicationId: true, kind: true, state: true, evidence: true },
  });

const readLive = ({ db }: Handle, callId: string) =>
  db.assignment.findMany({
    where: { callId, state: { in: [...LIVE_STATES] } },
    select: { applicationId: true, expertId: true },
  });
