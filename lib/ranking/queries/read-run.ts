import "server-only";
import { LRUCache } from "lru-cache";
import type { Handle } from "@/lib/db/as-actor";
import type { RunInput, RunResult } from "../domain/run";

/** A kept run inside another query's or command's transaction. */
export type ReadRun = {
  readonly id: string;
  /** Counted from 1 in the order of drawing: 第 3 次汇总. */
  readonly number: number;
  readonly createdAt: Date;
  readonly createdById: string;
  readonly inputSha256: string;
  readonly resultSha256: string;
  readonly input: RunInput;
  readonly result: RunResult;
};

type Wanted = { readonly callId: string; readonly runId?: string };

/** The run named, else the call's newest; null where there is none. */
export async function readRun({ db }: Handle, { callId, runId }: Wanted): Promise<ReadRun | null> {
  const runs = await db.rankingRun.findMany({
    where: { callId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, createdAt: true, createdById: true, inputSha256: true, resultSha256: true },
  });
  const place = runId === undefined ? runs.length - 1 : runs.findIndex(({ id }) => id === runId);
  const run = runs[place];
  return run ? { ...run, number: place + 1, ...(await readContent(db, run.id)) } : null;
}

type Content = Pick<ReadRun, "input" | "result">;

/**
 * What was read before. A run is long, and a trigger of the database refuses every change of it; that the actor may
 * see it is asked anew each time, by the reading of its row.
 */
const readBefore = new LRUCache<string, Content>({ max: 4 });

async function readContent(db: Handle["db"], runId: string): Promise<Content> {
  const known = readBefore.get(runId);
  if (known) return known;
  const { input, result } = await db.rankingRun.findUniqueOrThrow({
    where: { id: runId },
    select: { input: true, result: true },
  });
  const content = { input: stored<RunInput>(input), result: stored<RunResult>(result) };
  readBefore.set(runId, content);
  return content;
}

/** Written by draw-ranking alone, from these very types, and never changed afterwards. */
const stored = <Content>(json: unknown): Content => json as Content;
