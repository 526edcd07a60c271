import { commands } from "../../cli/commands";
import { step } from "../bootstrap/steps.mjs";
import { bringUpToDate } from "../migrate/bring-up-to-date";
import { joinGroups } from "../postgres/application-group";
import type { Cluster } from "../postgres/cluster";
import { withClient } from "../postgres/roles";
import { isHalfLoaded, loadDemoSeason } from "./demo-season";
import { emptyEmbeddedDatabase, prepareSchema, startEmbeddedDatabase } from "./embedded-database";
import type { Settings } from "./settings";

export interface DatabaseOfStart {
  /** As the application's role. */
  readonly url: string;
  readonly loadSeason: () => Promise<void>;
}

/** Somebody's own database: migrated when its owner's address is known, and never filled. */
export async function externalDatabase(addresses: NonNullable<Settings["external"]>): Promise<DatabaseOfStart> {
  const { application, owner, worker } = addresses;
  if (owner === undefined) {
    console.log("  Database: external; not migrated, because DATABASE_OWNER_URL is not set");
  } else {
    await step("Migrations", async (remark) => {
      remark(countOf(await bringUpToDate(owner)));
      for (const lacking of await joinGroups(owner, { application, worker })) console.log(`  ${lacking}`);
    });
  }
  await step("Database", () => withClient(application, async () => undefined));
  return { url: application, loadSeason: async () => undefined };
}

export async function embeddedDatabase(
  { directory, instance }: Settings,
  stopAtEnd: (stop: () => Promise<void>) => void,
): Promise<{ database: DatabaseOfStart; cluster: Cluster }> {
  const { cluster, urls } = await step("Database", async (remark) => {
    const started = await startEmbeddedDatabase(directory);
    stopAtEnd(started.cluster.stop);
    if (isHalfLoaded(directory)) await emptyEmbeddedDatabase(directory, started);
    remark(`port ${started.cluster.port}`);
    return started;
  });
  await step("Migrations", async (remark) => {
    remark(countOf(await prepareSchema(urls.owner, instance === "test" ? "test" : "demo")));
  });
  const loadSeason = async () => {
    if (instance !== "demo" || !commands.has("demo")) return;
    await step("Demo season", (remark) => loadDemoSeason(directory, urls.maintenance, remark));
  };
  return { database: { url: urls.application, loadSeason }, cluster };
}

const countOf = (applied: readonly string[]) => (applied.length === 0 ? "nothing to do" : `${applied.length} applied`);
