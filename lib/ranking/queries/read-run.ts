import "server-only";
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
    select: { id: true },
  });
  const wanted = runId ?? runs.at(-1)?.id;
  const place = runs.findIndex((run) => run.id === wanted);
  if (wanted === undefined || place === -1) return null;
  const { input, result, ...row } = await db.rankingRun.findUniqueOrThrow({
    where: { id: wanted },
    select: {
      id: true,
      createdAt: true,
      createdById: true,
      inputSha256: true,
      resultSha256: true,
      input: true,
      result: true,
    },
  });
  return { ...row, number: place + 1, input: stored(input), result: stored(result) };
}

/** Written by draw-ranking alone, from these very types, and never changed afterwards. */
const stored = <Content>(json: unknown): Content => json as Content;
