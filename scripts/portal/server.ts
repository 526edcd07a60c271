import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";
import { Problem } from "../bootstrap/problem.mjs";
import { identityOf, stopProcess } from "../bootstrap/process-identity.mjs";
import { lastLines } from "../bootstrap/run.mjs";
import { writePrivately } from "./data-directory";
import type { Settings } from "./settings";

export interface Server {
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  readonly development: boolean;
  /** Where its output goes; without one it is shown. */
  readonly logFile: string | null;
}

/** Starts the portal in a process group of its own and waits until it can work. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { settings, logFile } = options;
  const output = logFile === null ? "inherit" : openSync(logFile, "w");
  const child = spawn(
    process.execPath,
    [path.join(root, "scripts/serve.mjs"), ...(options.development ? ["--dev"] : [])],
    {
      cwd: root,
      env: {
        ...options.environment,
        NODE_ENV: options.development ? "development" : "production",
        HOSTNAME_TO_BIND: settings.host ?? "0.0.0.0",
      },
      stdio: ["ignore", output, output],
      detached: true,
    },
  );
  if (typeof output === "number") closeSync(output);
  if (child.pid === undefined) throw new Error("the server's process could not be started");
  const identity = identityOf(child.pid);
  writePrivately(settings.directory.serverNote, JSON.stringify(identity));
  const server: Server = {
    process: child,
    stop: async () => {
      await stopProcess(identity, { group: true, graceMs: 3000 });
      rmSync(settings.directory.serverNote, { force: true });
    },
  };
  try {
    await untilHealthy(child, settings, logFile);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Waits until the portal answers that it and its database are well; a process that ends before that is a problem. */
export async function untilHealthy(
  child: ChildProcess,
  settings: Pick<Settings, "host" | "port">,
  logFile: string | null,
) {
  const host = settings.host === undefined || settings.host === "0.0.0.0" ? "127.0.0.1" : settings.host;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${settings.port}/api/health`;
  const deadline = performance.now() + 60_000;
  let answer = "no answer";
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(15_000) });
      if (response.status === 200) return;
      answer = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (logFile !== null) console.error(lastLines(logFile, 20));
  const fate = child.exitCode === null ? `answers ${address} with: ${answer}` : "stopped at once";
  throw new Problem(
    `The portal was started but ${fate}.`,
    logFile === null ? "Its own lines above say why." : `Its log is ${logFile}.`,
  );
}
