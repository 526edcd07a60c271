import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { maySign, type SigningRefusal } from "@/lib/awards/domain/signing";
import { type ReadProposal, readProposals } from "@/lib/awards/queries/read-proposals";
import { type SubstitutionView, viewSubstitution } from "@/lib/awards/queries/read-substitution";
import type { Fund } from "@/lib/calls/domain/call-content";
import type { CallState } from "@/lib/calls/domain/call-state";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { noticeContent } from "../domain/notice-content";
import { type Leak, leaksOf } from "../domain/publication-gate";
import type { NoticeWindow } from "../domain/publicity";
import { readPublicFacts } from "./read-public-facts";
import { type RecheckedAward, readRechecks } from "./read-rechecks";

type CallFacts = {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly state: CallState;
  readonly fund: Fund;
  readonly siteCheckRequired: boolean;
  /** It has a negative list. */
  readonly asksVetoes: boolean;
};

export type CourseNotice = {
  readonly id: string;
  readonly version: number;
  readonly documentNo: string;
  readonly publishedAt: Date;
  readonly endsOn: string;
  readonly endsAt: Date;
  readonly confirmedAt: Date | null;
  /** The next version, once it has taken the place of this one. */
  readonly replaced: { readonly version: number; readonly at: Date } | null;
};

export type AwardPage = {
  readonly call: CallFacts;
  /** Newest first. */
  readonly proposals: readonly ReadProposal[];
  /** The list that counts now: the one that waits, else the published one, else the newest. */
  readonly shown: ReadProposal | null;
  /** The newest. */
  readonly notice: CourseNotice | null;
  /** What each list that was ever published was published by, by the id of the proposal. */
  readonly noticeOf: ReadonlyMap<string, CourseNotice>;
  /** The publicity period has run out, by the programme's clock, and every signature of the chain stands. */
  readonly mayConfirm: boolean;
  /** Null unless a list waits for approval. */
  readonly publication: Publication | null;
  /** While the call is on public notice: what the second round of checks has brought. */
  readonly rechecks: readonly RecheckedAward[];
  /** Null unless an award of the published list has fallen. */
  readonly substitution: SubstitutionView | null;
  readonly now: Date;
};

/** The proposal of a call and its course up to the archive. */
export function findAwardPage(actor: BureauActor, callId: string): Promise<AwardPage | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const call = await callFacts(handle, callId);
    if (!call) return null;
    const notices = await readNotices(handle, callId);
    const notice = notices.at(-1) ?? null;
    const proposals = await readProposals(handle, { callId });
    const waiting = proposals.find((proposal) => proposal.state === "proposed");
    return {
      call,
      proposals,
      shown: waiting ?? proposals.find((proposal) => proposal.state === "approved") ?? proposals[0] ?? null,
      notice,
      noticeOf: noticesOf(proposals, notices),
      publication: waiting ? await tryPublication(handle, waiting) : null,
      rechecks: call.state === "publicity" ? await readRechecks(handle, callId) : [],
      substitution: call.state === "publicity" ? await viewSubstitution(handle, callId, call.siteCheckRequired) : null,
      now: handle.now,
      mayConfirm:
        call.state === "publicity" &&
        notice !== null &&
        handle.now > notice.endsAt &&
        proposals.some((proposal) => proposal.state === "approved" && proposal.next === null),
    };
  });
}

/** What stands in the way of publishing, before anybody approves; the window if it were published now. */
export type Publication = {
  readonly leaks: readonly Leak[];
  readonly window: NoticeWindow | null;
  readonly calendarMissing: number | null;
};

export type ApprovalPage = {
  readonly call: CallFacts;
  readonly proposal: ReadProposal;
  /** What it was published by. */
  readonly notice: CourseNotice | null;
  /** Null once the proposal is answered. */
  readonly publication: Publication | null;
  /** Null where the next signature is this person's to give, else why it is not. */
  readonly mySignature: SigningRefusal | null;
  readonly now: Date;
};

export function findApprovalPage(actor: BureauActor, proposalId: string): Promise<ApprovalPage | null> {
  if (!isUuid(proposalId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const [proposal] = await readProposals(handle, { id: proposalId });
    const call = proposal && (await callFacts(handle, proposal.callId));
    if (!proposal || !call) return null;
    return {
      call,
      proposal,
      notice: await noticeOfOne(handle, proposal),
      publication: proposal.state === "proposed" ? await tryPublication(handle, proposal) : null,
      mySignature: maySign(proposal.signing, actor.accountId),
      now: handle.now,
    };
  });
}

async function tryPublication(handle: Handle, proposal: ReadProposal): Promise<Publication> {
  const facts = await readPublicFacts(handle, proposal, "");
  if (!facts.ok) return { leaks: [], window: null, calendarMissing: facts.year };
  return { leaks: leaksOf(noticeContent(facts.value)), window: facts.value.window, calendarMissing: null };
}

async function callFacts(handle: Handle, callId: string): Promise<CallFacts | null> {
  const call = await readCall(handle, callId);
  if (!call || call.state === "draft") return null;
  const { year, title, fund, siteCheck, policy } = call.content;
  const asksVetoes = (policy.vetoes ?? []).length > 0;
  return { id: callId, year, title, state: call.state, fund, siteCheckRequired: siteCheck.required, asksVetoes };
}

/** Oldest first. */
async function readNotices({ db }: Handle, callId: string): Promise<readonly CourseNotice[]> {
  const rows = await db.notice.findMany({
    where: { callId },
    orderBy: { version: "asc" },
    select: {
      id: true,
      version: true,
      documentNo: true,
      publishedAt: true,
      endsOn: true,
      endsAt: true,
      confirmedAt: true,
    },
  });
  return rows.map((row, place) => {
    const next = rows[place + 1];
    return {
      ...row,
      endsOn: dayOf(row.endsOn),
      replaced: next ? { version: next.version, at: next.publishedAt } : null,
    };
  });
}

type Numbered = Pick<ReadProposal, "id" | "number" | "state">;

/** Each list that is signed to its end is published by one notice, in the same order. */
function noticesOf(
  proposals: readonly Numbered[],
  notices: readonly CourseNotice[],
): ReadonlyMap<string, CourseNotice> {
  const published = proposals
    .filter(({ state }) => state === "approved" || state === "superseded")
    .toSorted((one, other) => one.number - other.number);
  return new Map(
    published.flatMap(({ id }, place) => {
      const notice = notices[place];
      return notice ? [[id, notice] as const] : [];
    }),
  );
}

async function noticeOfOne(handle: Handle, { id, callId }: ReadProposal): Promise<CourseNotice | null> {
  const proposals = await handle.db.awardProposal.findMany({
    where: { callId },
    select: { id: true, number: true, state: true },
  });
  return noticesOf(proposals, await readNotices(handle, callId)).get(id) ?? null;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
