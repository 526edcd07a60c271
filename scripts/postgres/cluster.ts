import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { Problem } from "../bootstrap/problem.mjs";
import { identityOf, isRunning, stopProcess } from "../bootstrap/process-identity.mjs";
import { lastLines } from "../bootstrap/run.mjs";
import { type Binaries, findBinaries } from "./binaries";
import { stopOrphanedServer } from "./orphan";
import { findRunner, type Runner } from "./runner";

export interface ClusterOptions {
  /** Where PostgreSQL keeps its files. */
  readonly directory: string;
  readonly logFile: string;
  readonly password: string;
  /** Where this cluster listened last time; another is chosen when it is taken. */
  readonly preferredPort?: number | undefined;
  /** A folder of programs other than those that npm installed. */
  readonly programs?: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

export interface Cluster {
  readonly port: number;
  readonly pid: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export const maintenanceUser = "postgres";

/** Makes the cluster if there is none, and starts it: on this machine's loopback address only, without a socket file. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries(options.programs);
  const runner = findRunner([binaries.postgres, path.join(options.directory, "PG_VERSION")]);
  await stopOrphanedServer(options.directory);
  if (!existsSync(path.join(options.directory, "PG_VERSION"))) initialise(binaries, runner, options);
  const port = await freePort(options.preferredPort);
  return launch(binaries, runner, options, port);
}

function initialise(binaries: Binaries, runner: Runner, { directory, password }: ClusterOptions) {
  rmSync(directory, { recursive: true, force: true }); // what an interrupted initdb left cannot be used
  runner.give(directory);
  const temporary = mkdtempSync(path.join(tmpdir(), "jigai-initdb-"));
  const passwordFile = path.join(temporary, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  runner.give(temporary);
  runner.give(passwordFile);
  // Without an encoding and locale, a machine without LANG gets a cluster in which 技改 is six characters long.
  const { command, args, options } = runner.dress(binaries.initdb, [
    `--pgdata=${directory}`,
    `--username=${maintenanceUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ]);
  const { status, stderr, error } = spawnSync(command, args, {
    ...options,
    cwd: "/",
    encoding: "utf8",
    env: plainEnvironment(),
  });
  rmSync(temporary, { recursive: true, force: true });
  if (status === 0) return;
  rmSync(directory, { recursive: true, force: true });
  throw new Problem(
    `The database could not be set up in ${directory}: ${error?.message ?? String(stderr).trim().split("\n").at(-1)}`,
    "Check that the disk is not full and that the folder may be written, then run the command again.",
  );
}

async function launch(binaries: Binaries, runner: Runner, options: ClusterOptions, port: number): Promise<Cluster> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "", // their path is limited to 107 characters, and nobody needs them
    port: String(port),
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const deadline = performance.now() + 30_000;
  for (;;) {
    const child = spawnServer(binaries, runner, ["-D", options.directory, ...flags], options.logFile);
    const outcome = await untilReady(child, options, port, deadline);
    if (outcome === "ready") return clusterOf(child, port);
    // The processes of a server that was killed let go of its memory a moment later.
    const lingering = readFileSync(options.logFile, "utf8").includes("pre-existing shared memory block");
    if (outcome === "ended" && lingering && performance.now() < deadline) continue;
    if (outcome === "too-late" && child.pid !== undefined)
      await stopProcess(identityOf(child.pid), { signal: "SIGQUIT" });
    throw new Problem(
      `The database did not start: ${lastLines(options.logFile, 3)}`,
      `Its log is ${options.logFile}. If its files are beyond repair, delete ${options.directory} to begin with an empty database.`,
    );
  }
}

/**
 * The log is a file and not a pipe: a server whose starter was killed goes on writing. The server leads a session of its own, so that Ctrl-C in the
 * terminal reaches its starter alone, who stops the portal first and the database after it.
 */
function spawnServer(binaries: Binaries, runner: Runner, flags: readonly string[], logFile: string): ChildProcess {
  const log = openSync(logFile, "w");
  try {
    const { command, args, options } = runner.dress(binaries.postgres, flags);
    const child = spawn(command, args, {
      ...options,
      cwd: "/",
      stdio: ["ignore", log, log],
      detached: true,
      env: plainEnvironment(),
    });
    child.unref(); // whoever holds the cluster stops it; its running alone keeps nobody waiting
    return child;
  } finally {
    closeSync(log);
  }
}

/** PGDATA, PGPORT and their like of the person who starts the portal are not meant for its database; a tool that preloads a library is. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const wanted = /^(PATH|NODE_ENV|SystemRoot|TMPDIR|LD_.*|DYLD_.*|FAKETIME.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => wanted.test(name));
  return { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(kept), LC_ALL: "C" };
}

async function untilReady(child: ChildProcess, options: ClusterOptions, port: number, deadline: number) {
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  while (!ended && performance.now() < deadline) {
    if (await answers(port, options.password)) return ended ? "ended" : "ready";
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return ended ? "ended" : "too-late";
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: maintenanceUser, password, database: "postgres" });
  client.on("error", () => undefined); // the server went away while we asked: the caller asks again
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clusterOf(child: ChildProcess, port: number): Cluster {
  const { pid } = child;
  if (pid === undefined) throw new Error("a server that answers has a process number");
  const identity = identityOf(pid);
  return {
    port,
    pid,
    process: child,
    // SIGINT is PostgreSQL's "fast" shutdown: it ends sessions at once and loses nothing.
    stop: async () => {
      if (isRunning(identity)) await stopProcess(identity, { signal: "SIGINT", graceMs: 2500 });
    },
  };
}

/** The preferred port if it is free, else any free one. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    // An address that this machine does not have (::1 without IPv6) is taken by nobody.
    probe.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
