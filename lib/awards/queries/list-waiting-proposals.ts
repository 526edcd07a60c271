import "server-only";
import type { ApproverActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { byUrgency, stepDaysLeft } from "@/lib/calls/domain/step-days";
import { readStepDays } from "@/lib/calls/queries/step-days";
import type { Fen } from "@/lib/core/money";
import { asActor } from "@/lib/db/as-actor";
import { sumsOf } from "../domain/proposed-list";
import { maySign, nextStep } from "../domain/signing";
import { readSigning } from "./read-signing";
import { waitsSince } from "./waits-since";

export type WaitingProposal = {
  readonly id: string;
  readonly year: number;
  readonly callTitle: string;
  readonly number: number;
  readonly proposedAt: Date;
  readonly awards: number;
  readonly totalFen: Fen;
  /** The office of the step that waits. */
  readonly office: string;
  readonly since: Date;
  /** Null while the government's document is not waited for yet. */
  readonly daysLeft: number | null;
};

/** Lists whose next signature this approver may give, the most urgent first: before publication, and the government's document after it. */
export function listWaitingProposals(actor: ApproverActor): Promise<WaitingProposal[]> {
  return asActor(actor, async (handle) => {
    const rows = await handle.db.awardProposal.findMany({
      where: { OR: [{ state: "proposed" }, { state: "approved", call: { state: "publicity" } }] },
      orderBy: { proposedAt: "asc" },
      select: {
        id: true,
        callId: true,
        state: true,
        number: true,
        proposedAt: true,
        call: { select: { year: true, title: true } },
        awards: { select: { outcome: true, amountFen: true } },
        approvals: { orderBy: { place: "asc" }, select: { accountId: true, decidedOn: true, signedAt: true } },
      },
    });
    const waiting: WaitingProposal[] = [];
    const calendar = await knownCalendar(handle);
    const calls = await readStepDays(handle);
    for (const { call, awards, approvals, ...row } of rows) {
      const signing = await readSigning(handle, row, approvals);
      const next = nextStep(signing.chain, approvals.length);
      if (next === null || maySign(signing, actor.accountId) !== null) continue;
      const { awards: count, totalFen } = sumsOf(awards);
      const { id, number, proposedAt } = row;
      const named = { year: call.year, callTitle: call.title, office: next.step.office };
      const since = await waitsSince(handle, { ...row, signedAt: approvals.map(({ signedAt }) => signedAt) });
      const days = calls.get(row.callId)?.approval;
      const step = since && days !== undefined && { since, days, dueOn: null };
      const daysLeft = step ? stepDaysLeft(step, handle.now, calendar) : null;
      waiting.push({ id, number, proposedAt, ...named, awards: count, totalFen, since: since ?? proposedAt, daysLeft });
    }
    return waiting.sort(byUrgency);
  });
}
