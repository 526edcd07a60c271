import { Problem } from "../bootstrap/problem.mjs";
import { stopRunning } from "../bootstrap/run.mjs";
import { explain, seconds, step } from "../bootstrap/steps.mjs";
import { applyMigrations } from "../migrate/apply";
import { joinApplicationGroup } from "../postgres/application-group";
import { isFree } from "../postgres/cluster";
import { type Build, ensureBuild } from "./build";
import { prepareSchema, startEmbeddedDatabase } from "./embedded-database";
import { generateClient } from "./generate";
import { holdDirectory, stopLeftoverServer } from "./hold";
import { watchParent } from "./parent";
import { startServer } from "./server";
import { portalEnvironment, readSettings, type Settings } from "./settings";

type Undo = () => Promise<void> | void;

/** Everything from an installed clone to a portal that answers; afterwards waits until it is stopped. */
export async function startPortal({ development }: { development: boolean }) {
  const begun = performance.now();
  /** How to stop what was started so far, the last first. */
  const undo: Undo[] = [];
  const end = stopOnce(undo);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));
  watchParent(() => end(0));

  try {
    const settings = readSettings(process.env);
    undo.push(await holdDirectory(settings.directory));
    await stopLeftoverServer(settings.directory);
    await requirePort(settings);
    await step("Database client", generateClient);
    const databaseUrl = settings.external
      ? await externalDatabase(settings.external)
      : await embeddedDatabase(settings, undo, end);
    const build = development ? null : await step("Build", ensureBuild);
    const server = await step("Portal", () =>
      startServer({
        settings,
        development,
        environment: { ...portalEnvironment(settings, databaseUrl), ...buildEnvironment(build) },
        logFile: development || settings.external ? null : settings.directory.log("portal"),
      }),
    );
    undo.push(server.stop);
    server.process.once("exit", () => end(1, "The portal stopped by itself."));
    console.log(`  ready after ${seconds(performance.now() - begun)}`);
    console.log(`Ready: ${readyAddress(settings)}`);
  } catch (error) {
    end(1, error);
  }
}

const readyAddress = ({ port }: Settings) => `http://localhost:${port}`;

const buildEnvironment = (build: Build | null) =>
  build ? { NEXT_DIST_DIR: build.folder, JIGAI_BUILD_ID: build.id } : {};

async function requirePort({ port, host }: Settings) {
  if (await isFree(port, host)) return;
  throw new Problem(
    `Port ${port} is used by another program.`,
    `Stop that program, or choose another port, for example: PORT=${port + 1} npm start`,
  );
}

async function externalDatabase({
  application,
  owner,
}: {
  application: string;
  owner: string | undefined;
}): Promise<string> {
  if (owner === undefined) {
    console.log("  Database: external; not migrated, because DATABASE_OWNER_URL is not set");
    return application;
  }
  await step("Migrations", async (remark) => {
    remark(countOf(await applyMigrations(owner)));
    const lacking = await joinApplicationGroup(owner, application);
    if (lacking !== null) console.log(`  ${lacking}`);
  });
  return application;
}

async function embeddedDatabase(
  settings: Settings,
  undo: Undo[],
  end: (code: number, reason?: unknown) => void,
): Promise<string> {
  const { cluster, urls } = await step("Database", async (remark) => {
    const started = await startEmbeddedDatabase(settings.directory);
    undo.push(started.cluster.stop);
    remark(`port ${started.cluster.port}`);
    return started;
  });
  cluster.process.once("exit", () => end(1, "The database stopped by itself."));
  await step("Migrations", async (remark) => {
    remark(countOf(await prepareSchema(urls.owner, settings.instance === "test" ? "test" : "demo")));
  });
  return urls.application;
}

const countOf = (applied: readonly string[]) => (applied.length === 0 ? "nothing to do" : `${applied.length} applied`);

/** Stops everything once, whoever asks first: a signal, a failure, or a part that stopped by itself. */
function stopOnce(undo: Undo[]) {
  let stopping = false;
  return (code: number, reason?: unknown) => {
    if (stopping) return;
    stopping = true;
    if (reason instanceof Error) explain(reason);
    else if (reason !== undefined) console.error(`\n${reason} Its log is in the data directory, under log.`);
    const all = async () => {
      await stopRunning();
      for (const each of undo.reverse()) await each();
    };
    void all().finally(() => process.exit(code));
  };
}
