// Two starts from one clone must not install or build at once. A lock names its holder, so that a lock left by a killed process is seen to be stale.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isRunning } from "./process-identity.mjs";

/**
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  let announced = false;
  while (!tryLock(file)) {
    const holder = holderOf(file);
    if (holder && isRunning(holder)) {
      if (!announced) console.log(`  waiting for process ${holder.pid}, which is at the same step in this folder`);
      announced = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    } else {
      setAside(file);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    writeFileSync(file, JSON.stringify(identityOf(process.pid)), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {import("./process-identity.mjs").ProcessIdentity | null}
 */
function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // gone meanwhile, or cut short by a crash
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
