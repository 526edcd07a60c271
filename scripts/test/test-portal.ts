import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { takeLock } from "../bootstrap/lock.mjs";
import { logFile, root } from "../bootstrap/places.mjs";
import { runOrFail } from "../bootstrap/run.mjs";
import { step } from "../bootstrap/steps.mjs";
import type { Build } from "../portal/build";
import { forgetLastPort, prepareSchema, startEmbeddedDatabase } from "../portal/embedded-database";
import { startServer } from "../portal/server";
import { portalEnvironment, readSettings, type Settings } from "../portal/settings";
import { freePort } from "../postgres/cluster";
import { makeTestHome } from "../postgres/test-home";

export interface TestPortal {
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** A data directory whose database is at rest, with the demo season in it; each portal of the tests gets a copy. */
export interface DemoSeason {
  readonly home: string;
  remove(): void;
}

/** Loaded once, by the portal's own commands; that takes much longer than copying it. */
export async function loadDemoSeason(environment: NodeJS.ProcessEnv): Promise<DemoSeason> {
  const settings = await settingsIn(await makeTestHome());
  const home = settings.directory.path;
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const { urls, stop } = await runDatabase(settings);
    try {
      await prepareSchema(urls.owner, "test");
      await step("Demo season", () =>
        runOrFail(process.execPath, [path.join(root, "scripts/jigai.mjs"), "demo", "load"], {
          log: logFile("browser-demo"),
          cwd: root,
          env: { ...environment, JIGAI_DATA_DIR: home, JIGAI_INSTANCE: "test", PORT: String(settings.port) },
          failure: "The demo season could not be loaded for the browser tests.",
          advice: "Correct what the lines above name.",
        }),
      );
    } finally {
      await stop();
    }
    forgetLastPort(settings.directory); // copies begin at the same time, each on a port of its own
    return { home, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The production build on a copy of the season, whose clock the tests may move. */
export async function startTestPortal(
  id: string,
  season: DemoSeason,
  build: Build,
  environment: NodeJS.ProcessEnv,
): Promise<TestPortal> {
  const home = await makeTestHome();
  // `cp` keeps owners, and the database may belong to another user; Node's own copy does not.
  const { status, stderr } = spawnSync("cp", ["-a", `${season.home}/.`, home], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the demo season could not be copied: ${stderr}`);
  const settings = await settingsIn(home);
  const database = await runDatabase(settings);
  const stopDatabase = async () => {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const forPortal = portalEnvironment(settings, database.urls.application, {
      ...environment,
      NEXT_DIST_DIR: build.folder,
      JIGAI_BUILD_ID: build.id,
    });
    const server = await startServer({
      settings,
      development: false,
      environment: forPortal,
      logFile: logFile(`${id}-portal`),
    });
    return {
      environment: {
        ...forPortal,
        NODE_ENV: "test",
        DATABASE_OWNER_URL: database.urls.owner,
        JIGAI_E2E_URL: settings.portalUrl,
      },
      stop: async () => {
        await server.stop();
        await stopDatabase();
      },
    };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

const settingsIn = async (home: string): Promise<Settings> =>
  readSettings({
    NODE_ENV: "production",
    PORT: String(await freePort()),
    JIGAI_DATA_DIR: home,
    JIGAI_INSTANCE: "test",
  });

async function runDatabase(settings: Settings) {
  // Held as a portal holds it, so that `jigai clock` within a test finds the database running.
  const release = takeLock(settings.directory.lock, { purpose: "portal" });
  const { cluster, urls } = await startEmbeddedDatabase(settings.directory, {
    timezone: "America/New_York",
    fsync: "off",
  });
  const stop = async () => {
    await cluster.stop();
    release?.();
  };
  return { urls, stop };
}
