import "server-only";
import type { FirmActor, OfficerActor } from "@/lib/auth/actor";
import { phaseAt } from "@/lib/calls/domain/call-state";
import type { ListParameters } from "@/lib/core/list-parameters";
import { containing } from "@/lib/core/search-condition";
import { asActor, type Handle } from "@/lib/db/as-actor";
import type { QuestionWhere } from "@/lib/db/conditions";
import { type QuestionState, takesQuestions } from "../domain";
import type { QUESTION_QUEUE } from "../schema";

type Listing = Pick<
  ListParameters<(typeof QUESTION_QUEUE)["sorts"][number], keyof (typeof QUESTION_QUEUE)["filters"]>,
  "filters" | "direction"
> & { readonly skip?: number; readonly take?: number };

export type QuestionRow = {
  readonly id: string;
  readonly call: { readonly id: string; readonly title: string };
  readonly firmName: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly state: QuestionState;
  readonly answer: { readonly question: string; readonly text: string; readonly answeredAt: Date } | null;
};

export type QuestionList = {
  readonly rows: readonly QuestionRow[];
  readonly total: number;
  /** Calls that the list may be narrowed to. */
  readonly calls: readonly { readonly id: string; readonly title: string }[];
  readonly now: Date;
};

/** The officer's queue: every question with who asked it. */
export const listQuestions = (actor: OfficerActor, listing: Listing): Promise<QuestionList> =>
  asActor(actor, (handle) => list(handle, {}, listing));

export type OwnQuestions = QuestionList & {
  /** Calls that may be asked about now: those whose window is open first, then the one that closes last. */
  readonly askable: readonly { readonly id: string; readonly title: string }[];
};

/** A firm's own questions, whoever of its members asked. */
export const listOwnQuestions = (actor: FirmActor, listing: Listing): Promise<OwnQuestions> =>
  asActor(actor, async (handle) => {
    const found = await list(handle, { firmId: actor.firmId }, listing);
    const calls = await handle.db.call.findMany({
      where: { state: { not: "draft" } },
      orderBy: { closesAt: "desc" },
      select: { id: true, title: true, state: true, opensAt: true, closesAt: true },
    });
    const isOpen = (call: (typeof calls)[number]) => phaseAt(call, handle.now) === "open";
    const asked = calls.filter(({ state }) => takesQuestions(state));
    const askable = [...asked.filter(isOpen), ...asked.filter((call) => !isOpen(call))].map(({ id, title }) => ({
      id,
      title,
    }));
    return { ...found, askable };
  });

async function list(handle: Handle, scope: QuestionWhere, { filters, direction, skip, take }: Listing) {
  const { db, now } = handle;
  const where: QuestionWhere = { ...scope, ...narrowed(filters) };
  const rows = await db.question.findMany({
    where,
    orderBy: [{ askedAt: direction }, { id: "asc" }],
    skip,
    take,
    select: {
      id: true,
      text: true,
      askedAt: true,
      call: { select: { id: true, title: true } },
      firm: { select: { name: true } },
      answers: { where: { isCurrent: true }, select: { question: true, text: true, answeredAt: true } },
    },
  });
  const calls = await db.call.findMany({
    where: { questions: { some: scope } },
    orderBy: { closesAt: "desc" },
    select: { id: true, title: true },
  });
  return { rows: rows.map(rowOf), total: await db.question.count({ where }), calls, now };
}

function narrowed({ state, callId, q }: Listing["filters"]): QuestionWhere {
  return {
    callId,
    answers: state === "open" ? { none: {} } : state === "answered" ? { some: {} } : undefined,
    OR: q ? [{ text: containing(q) }, { answers: { some: { isCurrent: true, text: containing(q) } } }] : undefined,
  };
}

type Found = Omit<QuestionRow, "firmName" | "state" | "answer"> & {
  readonly firm: { readonly name: string };
  readonly answers: readonly NonNullable<QuestionRow["answer"]>[];
};

const rowOf = ({ firm, answers, ...row }: Found): QuestionRow => {
  const answer = answers[0] ?? null;
  return { ...row, firmName: firm.name, state: answer ? "answered" : "open", answer };
};

export type OpenQuestions = { readonly count: number; readonly oldestAt: Date | null };

/** For the desk: how many wait, and since when. */
export const countOpenQuestions = (actor: OfficerActor): Promise<OpenQuestions> =>
  asActor(actor, async ({ db }) => {
    const waiting = { answers: { none: {} } };
    const oldest = await db.question.findFirst({
      where: waiting,
      orderBy: { askedAt: "asc" },
      select: { askedAt: true },
    });
    return { count: await db.question.count({ where: waiting }), oldestAt: oldest?.askedAt ?? null };
  });
