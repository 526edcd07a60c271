import "server-only";
import { APPLICATION_STATES, type ApplicationState } from "@/lib/applications/domain/application-state";
import { LEAD_CHAINS } from "@/lib/applications/domain/sections/applicant";
import type { BureauActor } from "@/lib/auth/actor";
import { type CallState, stateAt } from "@/lib/calls/domain/call-state";
import { type ReadCall, readCall, readCurrentCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";

export type Tally = { readonly count: number; readonly sumFen: bigint };

export type UnitRow = Tally & {
  readonly unit: CodedName;
  readonly byState: Readonly<Partial<Record<ApplicationState, Tally>>>;
};

export type Overview = {
  readonly callId: string;
  readonly year: number;
  readonly title: string;
  readonly state: CallState;
  readonly closesAt: Date;
  readonly now: Date;
  /** The states that occur, in the order of an application's life. */
  readonly states: readonly ApplicationState[];
  /** Every reporting unit, those with nothing too. */
  readonly units: readonly UnitRow[];
  readonly total: Tally;
  readonly totals: Readonly<Partial<Record<ApplicationState, Tally>>>;
  /** By amount, the greatest first. */
  readonly chains: readonly (Tally & { readonly chain: (typeof LEAD_CHAINS)[number] })[];
  readonly funnel: readonly FunnelStep[];
  /** Calls that run beside it, the newest first. */
  readonly others: readonly { readonly id: string; readonly title: string }[];
};

export const FUNNEL_STEPS = ["handed-in", "county-done", "recommended", "eligible", "selected"] as const;
export type FunnelStep = { readonly step: (typeof FUNNEL_STEPS)[number]; readonly count: number };

type StateRow = { unitCode: string; state: ApplicationState; chain: string | null; count: number; sumFen: bigint };

/**
 * The call's season in figures: units by states, industries, and how many came how far; of the current call unless another is
 * asked for. Null before the first call, and for one that has not been opened.
 */
export function findOverview(actor: BureauActor, callId?: string): Promise<Overview | null> {
  return asActor(actor, async (handle) => {
    const call =
      callId === undefined ? await readCurrentCall(handle) : isUuid(callId) && (await readCall(handle, callId));
    return call && call.state !== "draft" ? overviewOf(handle, call) : null;
  });
}

/** A call that begins does not hide the season before it, which goes on. */
const otherCalls = ({ db }: Handle, id: string): Promise<Overview["others"]> =>
  db.call.findMany({
    where: { state: { notIn: ["draft", "archived"] }, id: { not: id } },
    orderBy: { opensAt: "desc" },
    select: { id: true, title: true },
  });

async function overviewOf(handle: Handle, call: ReadCall): Promise<Overview> {
  const rows = await countRows(handle, call);
  const states = APPLICATION_STATES.filter((state) => rows.some((row) => row.state === state));
  const byState = (of: readonly StateRow[]) =>
    Object.fromEntries(states.map((state) => [state, tallyOf(of.filter((row) => row.state === state))]));
  return {
    callId: call.id,
    year: call.content.year,
    title: call.content.title,
    state: stateAt({ state: call.state, ...call.content }, handle.now),
    closesAt: call.content.closesAt,
    now: handle.now,
    states,
    units: call.lists.units.map((unit) => {
      const own = rows.filter((row) => row.unitCode === unit.code);
      return { unit, ...tallyOf(own), byState: byState(own) };
    }),
    total: tallyOf(rows),
    totals: byState(rows),
    chains: LEAD_CHAINS.map((chain) => ({ chain, ...tallyOf(rows.filter((row) => row.chain === chain)) })).sort(
      (left, right) => Number(right.sumFen > left.sumFen) - Number(right.sumFen < left.sumFen),
    ),
    funnel: await countFunnel(handle, call.id),
    others: await otherCalls(handle, call.id),
  };
}

/** As the firms claim it in their last submission, on the basis that the call compares. */
const countRows = ({ db }: Handle, { id, content }: ReadCall): Promise<StateRow[]> =>
  db.$queryRaw<StateRow[]>`
    select a."unitCode", a."state"::text as "state", s."chain", count(*)::int as "count",
      sum(case when ${content.policy.investmentBasis} = 'incl-vat' then s."investmentInclVatFen" else s."investmentExclVatFen" end)::bigint as "sumFen"
    from "application" a
    join lateral (
      select t."investmentInclVatFen", t."investmentExclVatFen", t."content" -> 'A' ->> 'leadChain' as "chain"
      from "submission" t where t."applicationId" = a."id" order by t."number" desc limit 1) s on true
    where a."callId" = ${id}::uuid and a."firstSubmittedAt" is not null
    group by 1, 2, 3`;

async function countFunnel({ db }: Handle, callId: string): Promise<FunnelStep[]> {
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    select count(*)::int as "handed-in",
      count(*) filter (where d."countyDone")::int as "county-done",
      count(*) filter (where d."recommended")::int as "recommended",
      count(*) filter (where d."eligible")::int as "eligible",
      count(*) filter (where a."state" in ('proposed', 'confirmed', 'following_up'))::int as "selected"
    from "application" a
    cross join lateral (
      select coalesce(bool_or(e."verdict" in ('recommended', 'not_recommended')), false) as "countyDone",
        coalesce(bool_or(e."verdict" = 'recommended'), false) as "recommended",
        coalesce(bool_or(e."verdict" = 'eligible'), false) as "eligible"
      from "screening_decision" e where e."applicationId" = a."id") d
    where a."callId" = ${callId}::uuid and a."firstSubmittedAt" is not null`;
  return FUNNEL_STEPS.map((step) => ({ step, count: row?.[step] ?? 0 }));
}

const tallyOf = (rows: readonly Tally[]): Tally => ({
  count: rows.reduce((count, row) => count + row.count, 0),
  sumFen: rows.reduce((sum, row) => sum + row.sumFen, 0n),
});
