// Two starts from one clone must not install or build at once. A lock names its holder, so that a lock left by a killed process is seen to be stale.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isRunning } from "./process-identity.mjs";

/** @typedef {import("./process-identity.mjs").ProcessIdentity} ProcessIdentity */
/** @typedef {ProcessIdentity & { purpose?: string, parent?: ProcessIdentity }} Holder */

/**
 * Takes the lock and returns how to release it, or null while a running process holds it. Released at the end of this process at the latest.
 * @param {string} file
 * @param {{ purpose?: string }} [note]
 * @returns {(() => void) | null}
 */
export function takeLock(file, note = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const me = { ...identityOf(process.pid), ...note, ...npmAbove() };
  while (!create(file, JSON.stringify(me))) {
    const holder = holderOf(file);
    if (holder && isRunning(holder)) return null;
    setAside(file);
  }
  const release = () => {
    process.off("exit", release);
    if (holderOf(file)?.startedAs === me.startedAs) rmSync(file, { force: true });
  };
  process.on("exit", release);
  return release;
}

/**
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  let release = takeLock(file);
  if (!release) console.log(`  waiting for process ${holderOf(file)?.pid}, which is at this very step in this folder`);
  while (!release) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    release = takeLock(file);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // gone meanwhile, or cut short by a crash
  }
}

/** A start through npm belongs to that npm: when it is gone, nobody can stop the start with Ctrl-C any more. */
function npmAbove() {
  return process.env.npm_lifecycle_event === undefined ? {} : { parent: identityOf(process.ppid) };
}

/**
 * Written beside and linked into place, so that nobody ever reads half a lock.
 * @param {string} file
 * @param {string} content
 */
function create(file, content) {
  const beside = `${file}.new.${process.pid}`;
  writeFileSync(beside, content, { mode: 0o600 });
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Renaming is atomic, so of two that find a stale lock only one moves it. One that moved a fresh lock by mistake puts it back.
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = holderOf(aside);
  if (holder && isRunning(holder)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}
