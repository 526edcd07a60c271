import "server-only";
import { Logger, type Runner, run, runOnce } from "graphile-worker";
import { openWorkerPool } from "@/lib/db/worker-pool";
import { log } from "@/lib/log";
import { tasks } from "./tasks";

const AGAIN_MS = 5_000;
const POLL_MS = 5_000;

type WorkerPool = NonNullable<ReturnType<typeof openWorkerPool>>;

export type Worker = {
  /** Lets running jobs end and takes no more. */
  stop(): Promise<void>;
};

/**
 * Works off the queue until it is stopped, whatever happens to the database meanwhile. Null where the worker has no way into
 * the database: jobs then wait for a process that has.
 */
export function startWorker(): Worker | null {
  const pool = openWorkerPool();
  if (pool === null) {
    log().warn("DATABASE_WORKER_URL is not set: jobs wait, and no mail is sent");
    return null;
  }
  let stopping = false;
  let runner: Runner | null = null;
  let wake: () => void = () => undefined;
  const life = async () => {
    while (!stopping) {
      try {
        runner = await run(optionsOf(pool));
        if (stopping) await runner.stop();
        await runner.promise;
      } catch (fault) {
        log().error({ fault }, "the worker stopped; it starts again");
      }
      runner = null;
      if (stopping) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, AGAIN_MS);
      });
    }
    await pool.end();
  };
  const living = life();
  return {
    stop: async () => {
      stopping = true;
      wake();
      await runner?.stop().catch((fault: unknown) => log().warn({ fault }, "the worker was ending already"));
      await living;
    },
  };
}

/** Works off what is due now, and returns. */
export async function workOff(): Promise<void> {
  const pool = openWorkerPool();
  if (pool === null) throw new Error("DATABASE_WORKER_URL is not set");
  try {
    await runOnce(optionsOf(pool));
  } finally {
    await pool.end();
  }
}

const optionsOf = (pgPool: WorkerPool) => ({
  pgPool,
  taskList: tasks,
  concurrency: 2,
  pollInterval: POLL_MS,
  noHandleSignals: true, // the server, or the command, ends the worker
  parsedCronItems: [],
  logger: new Logger(() => (level, message) => {
    if (level === "error") log().warn(message);
  }),
});
