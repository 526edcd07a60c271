import { createHash, randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { ensureDatabase, urlsOf, withClient } from "../postgres/roles";
import { applyMigrations } from "./apply";
import { type Migration, readMigrations } from "./migrations";

const { port, passwords, template } = inject("databaseServer");

async function emptyDatabase(): Promise<string> {
  const name = `jigai_apply_${randomUUID().replaceAll("-", "")}`;
  await ensureDatabase(urlsOf(port, passwords, "postgres").maintenance, name);
  return urlsOf(port, passwords, name).owner;
}

function ask<Row>(url: string, question: string): Promise<Row[]> {
  // Each question of this file names its columns; the driver cannot know them.
  return withClient(url, async (client) => (await client.query(question)).rows as Row[]);
}

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

test("every migration is applied to an empty database, and a second time there is nothing to do", async () => {
  const owner = await emptyDatabase();
  expect(await applyMigrations(owner)).toEqual(readMigrations().map(({ name }) => name));
  expect(await applyMigrations(owner)).toEqual([]);
});

test("a migration that fails is named and leaves nothing of itself behind", async () => {
  const owner = await emptyDatabase();
  const good = migration("20000101000000_good", `create table "kept" ("id" int)`);
  const bad = migration("20000102000000_bad", `create table "half" ("id" int);\nselect * from "nowhere";`);
  await expect(applyMigrations(owner, [good, bad])).rejects.toThrow(/nowhere \(in 20000102000000_bad\)$/);
  expect(
    await ask(owner, `select to_regclass('kept') is not null as kept, to_regclass('half') is null as gone`),
  ).toEqual([{ kept: true, gone: true }]);
});

test("every unique constraint of the schema bears a name of its own, so that a refusal can tell which it was", async () => {
  const { owner } = urlsOf(port, passwords, template);
  const unique = await ask<{ name: string; table: string }>(
    owner,
    `select i.relname as name, t.relname as table from pg_index x join pg_class i on i.oid = x.indexrelid
       join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and x.indisunique and not x.indisprimary and t.relname <> '_prisma_migrations'`,
  );
  expect(unique.length).toBeGreaterThan(10);
  expect(unique.filter(({ name, table }) => !name.startsWith(`${table}_`) && !/^[a-z_]+_key$/.test(name))).toEqual([]);
});

test("what Prisma's schema cannot say stands in the migrations: checks, partial indexes and triggers", async () => {
  const { owner } = urlsOf(port, passwords, template);
  const [found] = await ask<{ checks: number; partial: number; triggers: number }>(
    owner,
    `select (select count(*)::int from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace) as checks,
            (select count(*)::int from pg_index x join pg_class c on c.oid = x.indrelid
              where x.indpred is not null and c.relnamespace = 'public'::regnamespace) as partial,
            (select count(*)::int from pg_trigger g join pg_class c on c.oid = g.tgrelid
              where not g.tgisinternal and c.relnamespace = 'public'::regnamespace) as triggers`,
  );
  expect(found?.checks).toBeGreaterThan(10);
  expect(found?.partial).toBeGreaterThan(2);
  expect(found?.triggers).toBeGreaterThan(5);
});
