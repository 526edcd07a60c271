import "server-only";
import { nextStep } from "@/lib/awards/domain/signing";
import { readCall } from "@/lib/calls/queries/read-call";
import type { Handle } from "@/lib/db/as-actor";
import type { DaysOf, RunningStep } from "./running-step";

/** Lists that wait for the next signature of their chain, and lists whose publicity is over. */
export async function runningLists(handle: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const rows = await handle.db.awardProposal.findMany({
    where: { OR: [{ state: "proposed" }, { state: "approved", call: { state: "publicity" } }] },
    select: {
      id: true,
      callId: true,
      state: true,
      approvals: { orderBy: { signedAt: "asc" }, select: { signedAt: true } },
    },
  });
  const running: RunningStep[] = [];
  for (const row of rows) {
    const step =
      row.state === "approved" ? await afterPublicity(handle, row, daysOf) : await signing(handle, row, daysOf);
    if (step !== null) running.push(step);
  }
  return running;
}

type Row = {
  readonly id: string;
  readonly callId: string;
  readonly approvals: readonly { readonly signedAt: Date }[];
};

async function signing(handle: Handle, row: Row, daysOf: DaysOf): Promise<RunningStep | null> {
  const since = row.approvals.at(-1)?.signedAt;
  return since ? stepOf(handle, row, { since, detail: "" }, daysOf) : null;
}

/** The government's document is waited for from the end of publicity on; confirming is the officer's once every signature stands. */
async function afterPublicity(handle: Handle, row: Row, daysOf: DaysOf): Promise<RunningStep | null> {
  const { db, now } = handle;
  const notice = await db.notice.findFirst({
    where: { callId: row.callId },
    orderBy: { version: "desc" },
    select: { endsAt: true, documentNo: true, confirmedAt: true },
  });
  if (!notice || notice.confirmedAt !== null || notice.endsAt >= now) return null;
  const instants = [notice.endsAt, ...row.approvals.map(({ signedAt }) => signedAt)];
  const since = new Date(Math.max(...instants.map((instant) => instant.getTime())));
  return stepOf(handle, row, { since, detail: notice.documentNo }, daysOf);
}

type Known = { readonly since: Date; readonly detail: string };

async function stepOf(handle: Handle, { id, callId, approvals }: Row, known: Known, daysOf: DaysOf) {
  const call = await readCall(handle, callId);
  if (!call) return null;
  const href = `/desk/calls/${callId}/award`;
  const list = { id, callId, what: call.content.title, ...known, href, dueOn: null };
  const next = nextStep(call.content.chain, approvals.length);
  if (next === null) {
    const days = daysOf(callId, "confirmation");
    const remind = { people: { role: "officer" }, link: href } as const;
    return { ...list, step: "confirmation", holder: { kind: "officer" }, days, remind } as const;
  }
  const { office, accountId } = next.step;
  const people = accountId === null ? { role: "approver" as const } : { accountIds: [accountId] };
  return {
    ...list,
    step: "approval",
    holder: { kind: "office", name: office },
    days: daysOf(callId, "approval"),
    remind: { people, link: `/approvals/proposals/${id}` },
  } as const;
}
