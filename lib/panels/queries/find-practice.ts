import "server-only";
import type { ExpertActor } from "@/lib/auth/actor";
import type { Rubric } from "@/lib/calls/domain/rubric";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { type PracticeNumber, type PracticeText, practiceRubric } from "../domain/practice";
import type { DraftSheet } from "../domain/sheet-draft";
import { readSpread, type Spread } from "./read-spread";
import { storedScores } from "./stored-sheet";

/** What an expert practises on, with his own points; never those of anybody else. */
export type PracticeView = {
  readonly callId: string;
  readonly callTitle: string;
  readonly underReview: boolean;
  readonly rubric: Rubric;
  readonly cases: readonly PracticeCaseView[];
  readonly isDone: boolean;
  /** Empty until it is shown. */
  readonly spread: readonly Spread[];
};

export type PracticeCaseView = PracticeText & {
  readonly id: string;
  readonly number: PracticeNumber;
  readonly sheet: DraftSheet & { readonly revision: number; readonly savedAt: Date | null };
  readonly handedInAt: Date | null;
};

/** Null where the call has no practice, or the expert is not on its panel. */
export async function findPractice(actor: ExpertActor, callId: string): Promise<PracticeView | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async (handle) => {
    const rows = await handle.db.practiceCase.findMany({
      where: { callId },
      orderBy: { number: "asc" },
      include: { sheets: { where: { expertId: actor.accountId } } },
    });
    const call = rows.length === 0 ? null : await readCall(handle, callId);
    if (!call) return null;
    const cases = rows.map(({ sheets: [sheet], number, ...row }): PracticeCaseView => {
      const { scores = {}, comment = "", revision = 1, savedAt = null, handedInAt = null } = sheet ?? {};
      return {
        ...row,
        number: number === 1 ? 1 : 2,
        sheet: { scores: storedScores(scores), comment, revision, savedAt },
        handedInAt,
      };
    });
    return {
      callId,
      callTitle: call.content.title,
      underReview: call.state === "reviewing",
      rubric: practiceRubric(call.content.rubric),
      cases,
      isDone: cases.every(({ handedInAt }) => handedInAt !== null),
      spread: await readSpread(handle, callId),
    };
  });
}

export type OwnPractice = {
  readonly callId: string;
  readonly callTitle: string;
  readonly step: "owed" | "done" | "shown";
};

/** The practices of the calls that an expert is on the panel of and that are not sealed. */
export function listPractices(actor: ExpertActor): Promise<OwnPractice[]> {
  return asActor(actor, async ({ db }) => {
    const rounds = await db.practiceRound.findMany({
      where: { call: { state: "reviewing" } },
      orderBy: { laidOutAt: "desc" },
      select: {
        callId: true,
        shownAt: true,
        call: { select: { title: true } },
        cases: { select: { sheets: { where: { expertId: actor.accountId }, select: { handedInAt: true } } } },
      },
    });
    return rounds.map(({ callId, shownAt, call, cases }) => {
      const isOwed = cases.some(({ sheets: [sheet] }) => !sheet?.handedInAt);
      return { callId, callTitle: call.title, step: isOwed ? "owed" : shownAt === null ? "done" : "shown" };
    });
  });
}
