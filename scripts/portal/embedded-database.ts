import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { bringUpToDate } from "../migrate/bring-up-to-date";
import { type Cluster, startCluster } from "../postgres/cluster";
import { ensureDatabase, ensureRoles, type Passwords, type Urls, urlsOf, withClient } from "../postgres/roles";
import { randomPasswords } from "../postgres/test-cluster";
import { type DataDirectory, keptFile, writePrivately } from "./data-directory";

export type Instance = "demo" | "test";

export interface EmbeddedDatabase {
  readonly cluster: Cluster;
  readonly urls: Urls;
}

export const databaseName = "jigai";

/** Server and sessions in the zone of the people who read its log; the portal itself always asks for UTC. */
const usualSettings = { timezone: "Asia/Shanghai", log_timezone: "Asia/Shanghai" };

export async function startEmbeddedDatabase(
  directory: DataDirectory,
  settings: Readonly<Record<string, string>> = usualSettings,
): Promise<EmbeddedDatabase> {
  const passwords = passwordsOf(directory);
  const cluster = await startCluster({
    directory: directory.postgres,
    logFile: directory.log("postgres"),
    password: passwords.maintenance,
    preferredPort: lastPort(directory),
    settings,
  });
  writePrivately(portFile(directory), String(cluster.port));
  try {
    const { maintenance } = urlsOf(cluster.port, passwords, "postgres");
    await ensureRoles(maintenance, passwords);
    await ensureDatabase(maintenance, databaseName);
    return { cluster, urls: urlsOf(cluster.port, passwords, databaseName) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Throws everything in the database away; the next migration begins anew. */
export async function emptyEmbeddedDatabase(directory: DataDirectory, { cluster }: EmbeddedDatabase) {
  const { maintenance } = urlsOf(cluster.port, passwordsOf(directory), "postgres");
  await withClient(maintenance, (client) => client.query(`drop database ${databaseName} with (force)`));
  await ensureDatabase(maintenance, databaseName);
}

/** Where the database of a directory listens while another process runs it. */
export function urlsOfRunningDatabase(directory: DataDirectory, name = databaseName): Urls | null {
  const port = lastPort(directory);
  return port === undefined ? null : urlsOf(port, passwordsOf(directory), name);
}

export const forgetLastPort = (directory: DataDirectory) => rmSync(portFile(directory), { force: true });

export async function prepareSchema(ownerUrl: string, instance: Instance): Promise<readonly string[]> {
  const applied = await bringUpToDate(ownerUrl);
  await withClient(ownerUrl, (client) =>
    client.query(`update "portal_clock" set "instance" = $1 where "instance" <> $1`, [instance]),
  );
  return applied;
}

const portFile = ({ path: place }: DataDirectory) => path.join(place, "database.port");

function lastPort(directory: DataDirectory): number | undefined {
  const file = portFile(directory);
  const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

function passwordsOf(directory: DataDirectory): Passwords {
  const file = path.join(directory.path, "database-passwords.json");
  const kept: Partial<Passwords> = JSON.parse(keptFile(file, () => JSON.stringify(randomPasswords())));
  const whole: Passwords = { ...randomPasswords(), ...kept };
  // A directory of an earlier release lacks the passwords of roles that came later.
  if (Object.keys(kept).length < Object.keys(whole).length) writePrivately(file, JSON.stringify(whole));
  return whole;
}
