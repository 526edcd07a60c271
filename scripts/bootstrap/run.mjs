import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { identityOf, stopProcess } from "./process-identity.mjs";

/** @type {Set<import("./process-identity.mjs").ProcessIdentity>} */
const running = new Set();

/**
 * Runs a command in a process group of its own, so that stopping it stops all it started. What it prints goes to the log file. A note beside the
 * log names the process: if this script is killed, the next one to run the same command stops what was left of it first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code
 */
export async function runToLog(command, args, { log, cwd, env }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const note = `${log}.process`;
  await stopLeftover(note);
  const output = openSync(log, "w");
  try {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", output, output], detached: true });
    const identity = child.pid === undefined ? null : identityOf(child.pid);
    if (identity) {
      running.add(identity);
      writeFileSync(note, JSON.stringify(identity));
    }
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => {
        if (identity) running.delete(identity);
        resolve(code ?? 1);
      });
    });
  } finally {
    closeSync(output);
    rmSync(note, { force: true });
  }
}

/** @param {string} note */
async function stopLeftover(note) {
  if (!existsSync(note)) return;
  try {
    await stopProcess(JSON.parse(readFileSync(note, "utf8")), { group: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error; // the note was cut short: its process never got going
  }
}

/** Stops whatever runToLog has still running. */
export async function stopRunning() {
  await Promise.all([...running].map((identity) => stopProcess(identity, { group: true, graceMs: 1000 })));
}

/**
 * As runToLog, but a failure ends the step with the end of what the command printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv, failure: string, advice: string }} options
 */
export async function runOrFail(command, args, { failure, advice, ...options }) {
  const code = await runToLog(command, args, options);
  if (code === 0) return;
  throw new Problem(failure, `${advice} Everything it printed is in ${options.log}.`, lastLines(options.log, 30));
}

/**
 * @param {string} file
 * @param {number} count
 */
export function lastLines(file, count) {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}
