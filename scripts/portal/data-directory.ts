import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";
import { Problem } from "../bootstrap/problem.mjs";

/** Where one copy of the portal keeps everything of its own. */
export interface DataDirectory {
  readonly path: string;
  readonly postgres: string;
  readonly log: (name: string) => string;
  /** Held by the process that runs the database of this directory. */
  readonly lock: string;
  /** Which process serves the portal. */
  readonly serverNote: string;
}

export function openDataDirectory(setting: string | undefined): DataDirectory {
  const place = path.resolve(root, setting || ".data");
  try {
    if (!existsSync(place)) {
      mkdirSync(place, { recursive: true });
      chmodSync(place, 0o711); // ours, just made: the database may run as another user, who passes through and sees nothing
    }
    mkdirSync(path.join(place, "log"), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Problem(
      `The data directory ${place} cannot be made: ${error instanceof Error ? error.message : String(error)}.`,
      "Set JIGAI_DATA_DIR to a folder that you may write.",
    );
  }
  return {
    path: place,
    postgres: path.join(place, "postgres"),
    log: (name) => path.join(place, "log", `${name}.log`),
    lock: path.join(place, "portal.lock"),
    serverNote: path.join(place, "server.json"),
  };
}

/** A secret that is made once and kept, readable by its owner alone. */
export function keptSecret(directory: DataDirectory, name: string): string {
  return keptFile(path.join(directory.path, `${name}.secret`), () => randomBytes(32).toString("base64url"));
}

export function keptFile(file: string, make: () => string): string {
  if (!existsSync(file)) writePrivately(file, make());
  return readFileSync(file, "utf8");
}

/** Written beside and renamed, so that a killed process leaves the old content or the new, never half. */
export function writePrivately(file: string, content: string) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, content, { mode: 0o600 });
  renameSync(beside, file);
}
