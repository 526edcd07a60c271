// A process number alone proves nothing: after a crash it may belong to somebody else. The moment the process started makes it unique.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @typedef {{ pid: number, startedAs: string }} ProcessIdentity */

/**
 * What tells this process from any other that ever had its number; null when there is none.
 * @param {number} pid
 * @returns {string | null}
 */
export function startMark(pid) {
  return process.platform === "linux" ? startMarkFromProc(pid) : startMarkFromPs(pid);
}

/** @param {number} pid */
function startMarkFromProc(pid) {
  try {
    const [state, ...fields] = statusFields(readFileSync(`/proc/${pid}/stat`, "utf8"));
    if (state === "Z" || state === "X") return null; // dead, only not yet collected by its parent
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${fields[18]}`;
  } catch {
    return null;
  }
}

/**
 * The fields after the name: the name stands in brackets and may itself contain blanks and brackets.
 * @param {string} stat
 */
export function statusFields(stat) {
  return stat
    .slice(stat.lastIndexOf(")") + 2)
    .trim()
    .split(" ");
}

/** @param {number} pid */
function startMarkFromPs(pid) {
  try {
    const line = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    return line.trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identityOf(pid) {
  return { pid, startedAs: startMark(pid) ?? "gone" };
}

/** @param {ProcessIdentity} identity */
export function isRunning(identity) {
  return startMark(identity.pid) === identity.startedAs;
}

/**
 * Stops the process, and its group when it leads one: first politely, after the grace by force.
 * @param {ProcessIdentity} identity
 * @param {{ signal?: NodeJS.Signals, graceMs?: number, group?: boolean }} [how]
 */
export async function stopProcess(identity, { signal = "SIGTERM", graceMs = 2000, group = false } = {}) {
  if (!isRunning(identity)) return;
  const address = group ? -identity.pid : identity.pid;
  send(address, signal);
  if (await endsWithin(identity, graceMs)) {
    if (group) send(address, "SIGKILL"); // members that outlived their leader
    return;
  }
  send(address, "SIGKILL");
  await endsWithin(identity, 1000);
}

/**
 * @param {number} address
 * @param {NodeJS.Signals} signal
 */
function send(address, signal) {
  try {
    process.kill(address, signal);
  } catch {
    // already gone
  }
}

/**
 * @param {ProcessIdentity} identity
 * @param {number} milliseconds
 */
async function endsWithin(identity, milliseconds) {
  const deadline = performance.now() + milliseconds;
  while (performance.now() < deadline) {
    if (!isRunning(identity)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return !isRunning(identity);
}
