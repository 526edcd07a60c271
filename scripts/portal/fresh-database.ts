import type pg from "pg";
import { ensureDatabase, type Urls, withClient } from "../postgres/roles";
import type { DataDirectory } from "./data-directory";
import { databaseName, type Instance, prepareSchema, urlsOfRunningDatabase } from "./embedded-database";

const next = `${databaseName}_next`;
const last = `${databaseName}_last`;

/**
 * Makes a new database beside the embedded one, has it filled, and puts it in the old one's place in one go. A portal that is running meanwhile
 * serves the old one, on a clock of its own, until the last moment, and finds the new one with its next query; what is interrupted leaves the old.
 */
export async function replaceEmbeddedDatabase<Filled>(
  directory: DataDirectory,
  instance: Instance,
  fill: (urls: Urls) => Promise<Filled>,
): Promise<Filled> {
  const { maintenance } = runningUrls(directory, "postgres");
  await withClient(maintenance, async (client) => {
    for (const leftover of [next, last]) await client.query(`drop database if exists ${leftover} with (force)`);
  });
  await ensureDatabase(maintenance, next);
  const urls = runningUrls(directory, next);
  await prepareSchema(urls.owner, instance);
  const filled = await withoutWaitingForDisk(urls.maintenance, () => fill(urls));
  await withClient(maintenance, putInPlace);
  return filled;
}

/**
 * Commits do not wait for the disk while a whole database is being filled: if the machine stops meanwhile, the filling begins anew. At the end all
 * of it is on the disk.
 */
export async function withoutWaitingForDisk<Done>(maintenanceUrl: string, work: () => Promise<Done>): Promise<Done> {
  return withClient(maintenanceUrl, async (client) => {
    const name = client.escapeIdentifier(client.database ?? databaseName);
    await client.query(`alter database ${name} set synchronous_commit = off`);
    try {
      return await work();
    } finally {
      await client.query(`alter database ${name} reset synchronous_commit`);
      await client.query("checkpoint");
    }
  });
}

async function putInPlace(client: pg.Client) {
  await moveAside(client, databaseName, last);
  await moveAside(client, next, databaseName);
  await client.query(`alter database ${databaseName} with allow_connections true`);
  await client.query(`drop database ${last} with (force)`);
}

/** Nobody may be connected to a database that changes its name; whoever was connects again. */
async function moveAside(client: pg.Client, from: string, to: string) {
  await client.query(`alter database ${from} with allow_connections false`);
  await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", [from]);
  await client.query(`alter database ${from} rename to ${to}`);
}

function runningUrls(directory: DataDirectory, name: string): Urls {
  const urls = urlsOfRunningDatabase(directory, name);
  if (urls === null) throw new Error(`no database has ever run in ${directory.path}`);
  return urls;
}
