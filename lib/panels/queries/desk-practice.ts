import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { FEWEST_SHOWN, type LayOutRefusal, layOutRefusal, type PracticeText } from "../domain/practice";
import { READY_CASES } from "../domain/ready-cases";
import { readSpread, type Spread } from "./read-spread";

/** A call's practice at the officer's desk: its two texts, who has handed in, and the spread once it is shown. No sheet. */
export type DeskPractice = {
  readonly call: { readonly id: string; readonly title: string; readonly rubric: Rubric };
  readonly isLaidOut: boolean;
  /** Why it can be neither laid out nor changed; null where it can. */
  readonly closed: LayOutRefusal | null;
  readonly cases: readonly PracticeText[];
  readonly experts: readonly { readonly id: string; readonly name: string; readonly handedIn: boolean }[];
  readonly shownAt: Date | null;
  /** Enough have handed in, so that it can be shown without waiting for the rest. */
  readonly canShow: boolean;
  readonly spread: readonly Spread[];
};

export async function findDeskPractice(actor: OfficerActor, callId: string): Promise<DeskPractice | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    if (!call || call.state === "draft") return null;
    const { isLaidOut, shownAt, cases } = await readRound(handle, callId);
    const experts = await readExperts(handle, callId);
    const handedIn = experts.filter((expert) => expert.handedIn).length;
    const { title, rubric } = call.content;
    return {
      call: { id: callId, title, rubric: { ...rubric, criteria: expertCriteria(rubric) } },
      isLaidOut,
      closed: layOutRefusal({ callState: call.state, ...(await readLayOutFacts(handle, callId)) }),
      cases: cases.length === 0 ? READY_CASES : cases,
      experts: isLaidOut ? experts : [],
      shownAt,
      canShow: isLaidOut && shownAt === null && handedIn >= FEWEST_SHOWN,
      spread: await readSpread(handle, callId),
    };
  });
}

async function readRound({ db }: Handle, callId: string) {
  const round = await db.practiceRound.findUnique({
    where: { callId },
    select: {
      shownAt: true,
      cases: { orderBy: { number: "asc" }, select: { title: true, text: true, remark: true } },
    },
  });
  return { isLaidOut: round !== null, shownAt: round?.shownAt ?? null, cases: round?.cases ?? [] };
}

export async function readLayOutFacts({ db }: Handle, callId: string) {
  const openFiles = await db.assignment.count({ where: { callId, state: "cleared" } });
  const isLaidOut = (await db.practiceRound.count({ where: { callId } })) > 0;
  const [row] = await db.$queryRaw<{ begun: boolean }[]>`select practice_begun(${callId}::uuid) as begun`;
  return { openFiles, isLaidOut, isBegun: row?.begun === true };
}

async function readExperts({ db }: Handle, callId: string) {
  const done = await db.$queryRaw<{ id: string }[]>`select practised_experts(${callId}::uuid)::text as id`;
  const handedIn = new Set(done.map(({ id }) => id));
  const rows = await db.expert.findMany({
    where: { assignments: { some: { callId, state: { in: ["assigned", "cleared"] } } } },
    orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
    select: { accountId: true, account: { select: { name: true } } },
  });
  return rows.map(({ accountId, account }) => ({
    id: accountId,
    name: account.name,
    handedIn: handedIn.has(accountId),
  }));
}
