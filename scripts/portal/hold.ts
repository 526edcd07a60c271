import { existsSync, readFileSync } from "node:fs";
import { holderOf, takeLock } from "../bootstrap/lock.mjs";
import { Problem } from "../bootstrap/problem.mjs";
import { isRunning, stopProcess } from "../bootstrap/process-identity.mjs";
import type { DataDirectory } from "./data-directory";

/** Takes the data directory for a portal that is to run, ending what an earlier one left behind; returns how to let go of it. */
export async function holdDirectory(directory: DataDirectory): Promise<() => void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const release = takeLock(directory.lock, { purpose: "portal" });
    if (release) return release;
    const holder = holderOf(directory.lock);
    if (holder === null) continue; // let go of it this very moment
    if (holder.parent !== undefined && !isRunning(holder.parent)) {
      await stopProcess(holder, { graceMs: 5000 }); // its npm was killed, and nobody is left to stop it
      continue;
    }
    if (holder.purpose === "command" && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100)); // a command that is over in a moment
      continue;
    }
    throw new Problem(
      `Another portal (process ${holder.pid}) is running with the data directory ${directory.path}.`,
      "Stop it first, or set PORT and JIGAI_DATA_DIR to run a second copy beside it.",
    );
  }
}

/** A server whose starter was killed goes on serving. It is recognised by number and moment of start, so that nobody else's is hit. */
export async function stopLeftoverServer(directory: DataDirectory) {
  if (!existsSync(directory.serverNote)) return;
  try {
    await stopProcess(JSON.parse(readFileSync(directory.serverNote, "utf8")), { group: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}
