// A portal started as a person starts it, for the tests of starting and stopping.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";

export interface StartedPortal {
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** Sends the signal and answers how long the process and its pipes took to end, in milliseconds, and its exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ readonly milliseconds: number; readonly code: number | null }>;
}

/** Runs `npm start`'s script in a process group of its own; resolves when it says Ready, or when it has given up. */
export async function startedPortal(environment: Readonly<Record<string, string>>): Promise<StartedPortal> {
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let text = "";
  const ready = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString("utf8");
      if (text.includes("\nReady: ")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("close", () => resolve());
  });
  await ready;
  return {
    address: `http://localhost:${environment.PORT}`,
    process: child,
    printed: () => text,
    end: async (signal) => {
      const begun = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        const closed = once(child, "close");
        process.kill(-(child.pid ?? 0), signal);
        await closed;
      }
      return { milliseconds: performance.now() - begun, code: child.exitCode };
    },
  };
}
