import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../bootstrap/problem.mjs";
import { requireGroups } from "../postgres/application-group";
import { withClient } from "../postgres/roles";
import { everything, withEngine } from "./engine";
import { type Migration, migrationsFolder, readMigrations } from "./migrations";
import { hasQueueSchema, installQueueSchema } from "./queue-schema";

/** Applies what is missing, as the owner of the schema, and returns the names of what was applied. */
export async function applyMigrations(
  ownerUrl: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  if ((await hasQueueSchema(ownerUrl)) && (await isUpToDate(ownerUrl, migrations))) return [];
  await requireGroups(ownerUrl);
  await installQueueSchema(ownerUrl);
  const lock = path.join(migrationsFolder, "migration_lock.toml");
  const migrationsList = {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  try {
    return await withEngine(ownerUrl, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
      return appliedMigrationNames;
    });
  } catch (error) {
    throw new Problem(
      `The database schema could not be brought up to date: ${plainWords(error)}`,
      "Nothing of the failed migration was kept. If the text names a role or permission, DATABASE_OWNER_URL must belong to the owner of the schema.",
    );
  }
}

/** The engine appends where in its own code it stood; of that only the name of the migration is of use to anybody. */
function plainWords(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(text)?.[1];
  const [words = text] = text.split(/\n\s*0: /);
  return `${words.trim().replaceAll("\n", ". ")}${name === undefined ? "" : ` (in ${name})`}`;
}

/** The engine takes a second to load; most starts find nothing to do and need not wait for it. */
async function isUpToDate(ownerUrl: string, migrations: readonly Migration[]): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows: found } = await client.query<{ table: string | null }>(
      `select to_regclass('_prisma_migrations')::text as table`,
    );
    if (!found[0]?.table) return false;
    const { rows } = await client.query<{ name: string; checksum: string }>(
      `select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1`,
    );
    return JSON.stringify(rows) === JSON.stringify(migrations.map(({ name, checksum }) => ({ name, checksum })));
  });
}
