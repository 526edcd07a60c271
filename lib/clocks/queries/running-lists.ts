import "server-only";
import { type NextStep, nextStep } from "@/lib/awards/domain/signing";
import { waitsSince } from "@/lib/awards/queries/waits-since";
import { readCall } from "@/lib/calls/queries/read-call";
import type { Handle } from "@/lib/db/as-actor";
import type { People } from "@/lib/notifications/domain/people";
import type { DaysOf, RunningStep } from "./running-step";

/** Lists that wait for the next signature of their chain, and lists whose publicity is over: the officer confirms them. */
export async function runningLists(handle: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const rows = await handle.db.awardProposal.findMany({
    where: { OR: [{ state: "proposed" }, { state: "approved", call: { state: "publicity" } }] },
    select: { id: true, callId: true, state: true, approvals: { select: { signedAt: true } } },
  });
  const running: RunningStep[] = [];
  for (const { id, callId, state, approvals } of rows) {
    const call = await readCall(handle, callId);
    const since = await waitsSince(handle, { callId, state, signedAt: approvals.map(({ signedAt }) => signedAt) });
    if (!call || since === null) continue;
    const href = `/desk/calls/${callId}/award`;
    const list = { id, callId, what: call.content.title, detail: "", href, since, dueOn: null };
    const next = nextStep(call.content.chain, approvals.length);
    running.push({ ...list, ...nextAct(next, await whoSigns(handle, next), list, daysOf) });
  }
  return running;
}

/** The person whom the step names, or everybody who approves: where it names nobody, and once that person has left. */
async function whoSigns({ db }: Handle, next: NextStep | null): Promise<People> {
  const accountId = next?.step.accountId ?? null;
  const there = accountId !== null && (await db.account.count({ where: { id: accountId, disabledAt: null } })) === 1;
  return there ? { accountIds: [accountId] } : { role: "approver" };
}

function nextAct(
  next: NextStep | null,
  people: People,
  { id, callId, href }: Pick<RunningStep, "id" | "href"> & { readonly callId: string },
  daysOf: DaysOf,
): Pick<RunningStep, "step" | "holder" | "days" | "remind"> {
  if (next === null) {
    const remind = { people: { role: "officer" }, link: href } as const;
    return { step: "confirmation", holder: { kind: "officer" }, days: daysOf(callId, "confirmation"), remind };
  }
  const { office } = next.step;
  return {
    step: "approval",
    holder: { kind: "office", name: office },
    days: daysOf(callId, "approval"),
    remind: { people, link: `/approvals/proposals/${id}` },
  };
}
