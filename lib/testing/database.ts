// A setup file of the database tests: every worker gets a database of its own, a copy of the migrated template, and the environment points at it
// before anything of lib/db is imported.
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { ensureDatabase, urlsOf, withClient } from "../../scripts/postgres/roles";

const { port, passwords, template } = inject("databaseServer");
const name = `jigai_test_${process.env.VITEST_POOL_ID ?? "0"}`;
const urls = urlsOf(port, passwords, name);

/** Rows are deleted and not truncated: most tables hold none, and truncating each makes new files for it and for all its indexes. */
const emptyTables = `
  do $$
  declare each record;
  begin
    for each in select tablename as name from pg_tables
                 where schemaname = 'public' and tablename not in ('_prisma_migrations', 'portal_clock', 'reference_version') loop
      execute format('delete from %I', each.name);
    end loop;
    delete from "reference_version" where "importedById" is not null;
    for each in select sequencename as name, start_value as first from pg_sequences
                 where schemaname = 'public' and last_value is not null loop
      perform setval(format('%I', each.name)::regclass, each.first, false);
    end loop;
  end $$`;

process.env.DATABASE_URL = urls.application;
process.env.DATABASE_OWNER_URL = urls.owner;
process.env.DATABASE_WORKER_URL = urls.worker;
process.env.JIGAI_INSTANCE = "test";
process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough to be taken";
process.env.JIGAI_SEALING_KEY = "a key of the tests, long enough to be taken";
process.env.JIGAI_DATA_DIR = path.join(tmpdir(), `${name}_${process.pid}`);
await ensureDatabase(urlsOf(port, passwords, "postgres").maintenance, name, template);
await emptyDatabase();
afterAll(() => rm(path.join(tmpdir(), `${name}_${process.pid}`), { recursive: true, force: true }));

/** Back to the state after the migrations: nothing in any table but the two above and the lists that come with the programme, numbers begin anew, the clock runs true. */
export async function emptyDatabase() {
  await asMaintenance(async (client) => {
    await client.query("set session_replication_role = replica"); // append-only tables refuse deletion otherwise
    await client.query(emptyTables);
    await client.query("delete from graphile_worker._private_jobs");
    await client.query(`update "portal_clock" set "instance" = 'test', "offsetMs" = 0`);
  });
}

/** Moves the programme's clock, as `jigai clock --set` does. */
export async function setClock(instant: Date | string) {
  await asOwner((client) => client.query("select clock_set($1::timestamptz)", [instant]));
}

/** The owner of the schema: for tests about what even the owner may not do, and for looking behind the walls. */
export function asOwner<T>(work: Parameters<typeof withClient<T>>[1]): Promise<T> {
  return withClient(urls.owner, work);
}

/** Undoes what one test did to a state that takes long to build and that a whole file shares; every trigger is passed over. */
export async function turnBack(...statements: readonly string[]) {
  await asMaintenance(async (client) => {
    await client.query("set session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  });
}

/** Bypasses every wall and trigger. */
function asMaintenance<T>(work: Parameters<typeof withClient<T>>[1]): Promise<T> {
  return withClient(urls.maintenance, work);
}
