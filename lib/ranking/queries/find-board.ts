import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import type { Fund } from "@/lib/calls/domain/call-content";
import type { CallState } from "@/lib/calls/domain/call-state";
import { readCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type Board, board } from "../domain/board";
import type { RunInput } from "../domain/run";
import { readNames, readProjects } from "./read-board-names";
import { type ReadRun, readRun } from "./read-run";

export type BoardView = {
  readonly call: {
    readonly id: string;
    readonly year: number;
    readonly title: string;
    readonly state: CallState;
    readonly sealedAt: Date | null;
    readonly sealRoot: string | null;
    readonly fund: Fund;
    readonly trimFromN: number;
    readonly units: readonly CodedName[];
  };
  readonly projects: number;
  /** Null until the sealed call is ranked. */
  readonly run: BoardRun | null;
};

export type BoardRun = Pick<ReadRun, "id" | "number" | "createdAt" | "inputSha256" | "resultSha256"> & {
  readonly stability: RunInput["stability"];
  readonly board: Board;
  readonly experts: readonly NamedExpert[];
  /** Sheets that were counted and have left the count since, by a recusal after the seal: it has to be drawn again. */
  readonly gone: number;
};

/** How far an expert lies from the others on the same projects, in points. Advice. */
export type NamedExpert = {
  readonly id: string;
  readonly name: string;
  readonly sheets: number;
  readonly severity: number;
};

/** The ranking of a call as those see it who deliberate on it; of the run named, else the newest. */
export function findBoard(actor: BureauActor, callId: string, runId?: string): Promise<BoardView | null> {
  if (!isUuid(callId) || (runId !== undefined && !isUuid(runId))) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    if (!call || call.state === "draft") return null;
    const { sealRoot } = await handle.db.call.findUniqueOrThrow({ where: { id: callId }, select: { sealRoot: true } });
    const run = await readRun(handle, { callId, runId });
    const { year, title, fund, rubric } = call.content;
    return {
      call: {
        id: callId,
        year,
        title,
        state: call.state,
        sealedAt: call.sealedAt,
        sealRoot,
        fund,
        trimFromN: rubric.trimFromN,
        units: call.lists.units,
      },
      projects:
        run?.input.projects.length ?? (await handle.db.application.count({ where: { callId, state: "in_review" } })),
      run: run && (await boardRun(handle, callId, run, call.lists.units)),
    };
  });
}

async function boardRun(handle: Handle, callId: string, run: ReadRun, units: readonly CodedName[]): Promise<BoardRun> {
  const { id, number, createdAt, inputSha256, resultSha256, input, result } = run;
  const projects = await readProjects(
    handle,
    input.projects.map((project) => project.id),
    units,
  );
  const drawn = board(input, result, projects);
  const names = await readNames(
    handle,
    drawn.experts.map((expert) => expert.id),
  );
  return {
    id,
    number,
    createdAt,
    inputSha256,
    resultSha256,
    stability: input.stability,
    board: drawn,
    experts: drawn.experts.map((expert) => ({ ...expert, name: names.get(expert.id) ?? expert.id })),
    gone: await countGone(handle, callId, input),
  };
}

async function countGone({ db }: Handle, callId: string, { projects }: RunInput): Promise<number> {
  const recused = await db.lateRecusal.findMany({
    where: { callId, state: "granted" },
    select: { assignment: { select: { applicationId: true, expertId: true } } },
  });
  return recused.filter(({ assignment: { applicationId, expertId } }) =>
    projects.some(({ id, sheets }) => id === applicationId && Object.hasOwn(sheets, expertId)),
  ).length;
}
