import { startWorker, workOff } from "@/lib/jobs/worker";
import { Problem } from "../../scripts/bootstrap/problem.mjs";

const USAGE = "usage: jigai worker [--once]";
const BAD_INPUT = 2;

/** `jigai worker`: works off the queue until SIGTERM or Ctrl-C; with --once what is due now. */
export async function run(args: readonly string[]): Promise<number> {
  const [action] = args;
  if (args.length > 1 || (action !== undefined && action !== "--once")) {
    console.error(USAGE);
    return BAD_INPUT;
  }
  if ((process.env.DATABASE_WORKER_URL ?? "") === "") {
    throw new Problem(
      "The worker has no way into the database.",
      "Set DATABASE_WORKER_URL to the address with a role that is a member of jigai_queue.",
    );
  }
  if (action === "--once") {
    await workOff();
    return 0;
  }
  const worker = startWorker();
  console.log("The worker waits for jobs.");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
  await worker?.stop();
  return 0;
}
