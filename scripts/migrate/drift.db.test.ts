import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { ensureDatabase, urlsOf, withClient } from "../postgres/roles";
import { authorMigration } from "./author";

const { port, passwords, template } = inject("databaseServer");

/** What Prisma's schema says about a table. Checks, triggers, policies and partial indexes stand in the migrations only and are not compared. */
const columns = `
  select table_name, column_name, udt_name, is_nullable, column_default, numeric_precision, datetime_precision, character_maximum_length
    from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
   order by table_name, column_name`;

const enums = `
  select t.typname as type, string_agg(e.enumlabel, ' ' order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname order by t.typname`;

const keys = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f')
     and conrelid::regclass::text <> '_prisma_migrations' order by 1, 2`;

test("the migrations make the tables that the schema file describes", async () => {
  const fromSchema = `jigai_drift_${randomUUID().replaceAll("-", "")}`;
  await ensureDatabase(urlsOf(port, passwords, "postgres").maintenance, fromSchema);
  const { owner } = urlsOf(port, passwords, fromSchema);
  const sql = await authorMigration(owner, "");
  await withClient(owner, (client) => client.query(sql));

  for (const question of [columns, enums, keys]) {
    expect(await answer(template, question)).toEqual(await answer(fromSchema, question));
  }
});

function answer(database: string, question: string) {
  return withClient(urlsOf(port, passwords, database).owner, async (client) => (await client.query(question)).rows);
}
