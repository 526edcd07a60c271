import { hashFile } from "./hash-file";
import type { HashAnswer } from "./hash-worker";

/**
 * The SHA-256 of a file, counted beside the page, which stays awake for typing; stopping the upload ends the worker. Where
 * no worker can be had, the page counts by itself, piece by piece.
 */
export async function hashBeside(file: Blob, signal: AbortSignal): Promise<string> {
  const worker = startWorker();
  if (worker === null) return hashFile(file, signal);
  try {
    return await answerOf(worker, file, signal);
  } catch (fault) {
    if (fault instanceof WorkerNotLoaded) return await hashFile(file, signal);
    throw fault;
  } finally {
    worker.terminate();
  }
}

class WorkerNotLoaded extends Error {}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./hash-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

function answerOf(worker: Worker, file: Blob, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<HashAnswer>) =>
      "sha256" in data ? resolve(data.sha256) : reject(new Error("the file cannot be read"));
    worker.onerror = () => reject(new WorkerNotLoaded());
    signal.addEventListener("abort", () => reject(signal.reason));
    signal.throwIfAborted();
    worker.postMessage(file);
  });
}
