import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { logFile, root } from "../scripts/bootstrap/places.mjs";
import { untilHealthy } from "../scripts/portal/server";
import { freePort } from "../scripts/postgres/cluster";

/** A second server of the portal under test: same build, same database, same files, an address of its own. */
export type OwnServer = {
  readonly address: string;
  /** As `kill -9`, and waits until it is gone: no request is answered, no transaction ended politely. */
  kill(): Promise<void>;
  /** Starts it again at the same address and waits until it is healthy. */
  start(): Promise<void>;
};

type Extra = Readonly<Record<string, string>>;

/**
 * Servers keep no state (docs/architecture.md), so one of several may die without the others noticing: what a test kills is
 * never the server that all tests share. It stays in the group of its test runner, which takes it along when it is stopped.
 */
export async function startOwnServer(extra: Extra = {}): Promise<OwnServer> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const log = logFile(`own-server-${port}`);
  let child: ChildProcess | null = null;
  const start = async () => {
    if (child) throw new Error("the server of this test is running already");
    child = spawnServer({ PORT: String(port), PORTAL_URL: address, NEXTAUTH_URL: address, ...extra }, log);
    await untilHealthy(child, { host: "127.0.0.1", port }, log);
  };
  const kill = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    running.kill("SIGKILL");
    await gone;
  };
  await start();
  return { address, start, kill };
}

function spawnServer(own: Extra, log: string): ChildProcess {
  // The test's own process is server code under other conditions; the server is started as it always is.
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, "a");
  try {
    return spawn(process.execPath, [path.join(root, "scripts/serve.mjs")], {
      cwd: root,
      env: { ...inherited, ...own, NODE_ENV: "production", HOSTNAME_TO_BIND: "127.0.0.1" },
      stdio: ["ignore", output, output],
    });
  } finally {
    closeSync(output);
  }
}
