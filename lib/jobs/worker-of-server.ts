import "server-only";
import { env } from "@/lib/env";
import { atStop } from "./at-stop";
import { startWorker } from "./worker";

/** The server works jobs off itself, unless a process of its own does (`jigai worker`). */
export function startWorkerOfServer(): void {
  if (env().JIGAI_WORKER === "apart") return;
  const worker = startWorker();
  if (worker) atStop(worker.stop);
}
