import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** As the engine records it. */
  readonly checksum: string;
}

export const migrationsFolder = path.join(root, "prisma/migrations");

export function readMigrations(): readonly Migration[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}
