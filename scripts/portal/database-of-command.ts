import { holderOf, takeLock } from "../bootstrap/lock.mjs";
import { Problem } from "../bootstrap/problem.mjs";
import { type Urls, withClient } from "../postgres/roles";
import type { DataDirectory } from "./data-directory";
import { prepareSchema, startEmbeddedDatabase, urlsOfRunningDatabase } from "./embedded-database";
import { portalEnvironment, readSettings, type Settings } from "./settings";

/**
 * Runs a command against the portal's database: the external one, the one of the portal that is running with this data directory, or, if none
 * is, the embedded one started for as long as the command takes.
 */
export async function withPortalDatabase<T>(work: () => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  if (settings.external) {
    tellEnvironment(settings, settings.external.application, settings.external.owner);
    return work();
  }
  const release = takeLock(settings.directory.lock, { purpose: "command" });
  if (release) return withOwnDatabase(settings, work).finally(release);
  const urls = await untilRunning(settings.directory);
  tellEnvironment(settings, urls.application, urls.owner);
  return work();
}

async function withOwnDatabase<T>(settings: Settings, work: () => Promise<T>): Promise<T> {
  const { cluster, urls } = await startEmbeddedDatabase(settings.directory);
  const stopAndEnd = () => void cluster.stop().finally(() => process.exit(130));
  process.once("SIGINT", stopAndEnd).once("SIGTERM", stopAndEnd);
  try {
    await prepareSchema(urls.owner, settings.instance === "test" ? "test" : "demo");
    tellEnvironment(settings, urls.application, urls.owner);
    return await work();
  } finally {
    await cluster.stop();
  }
}

async function untilRunning(directory: DataDirectory): Promise<Urls> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    const urls = urlsOfRunningDatabase(directory);
    if (urls && (await isMigrated(urls.owner))) return urls;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const holder = holderOf(directory.lock);
  throw new Problem(
    `Process ${holder?.pid ?? "?"} holds ${directory.path}, but its database does not answer.`,
    "Stop that process and run the command again.",
  );
}

async function isMigrated(ownerUrl: string): Promise<boolean> {
  try {
    return await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query<{ there: boolean }>(
        "select to_regclass('portal_clock') is not null as there",
      );
      return rows[0]?.there === true;
    });
  } catch {
    return false;
  }
}

function tellEnvironment(settings: Settings, application: string, owner: string | undefined) {
  Object.assign(process.env, portalEnvironment(settings, application));
  if (owner !== undefined) process.env.DATABASE_OWNER_URL = owner;
}
