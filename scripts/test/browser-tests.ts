import { rmSync } from "node:fs";
import path from "node:path";
import { takeLock } from "../bootstrap/lock.mjs";
import { logFile, root } from "../bootstrap/places.mjs";
import { runOrFail } from "../bootstrap/run.mjs";
import { explain, step } from "../bootstrap/steps.mjs";
import type { Build } from "../portal/build";
import { prepareSchema, startEmbeddedDatabase } from "../portal/embedded-database";
import { startServer } from "../portal/server";
import { portalEnvironment, readSettings } from "../portal/settings";
import { freePort } from "../postgres/cluster";
import { makeTestHome } from "../postgres/test-home";
import { countedCheck } from "./checks";
import { tallyOfPlaywright } from "./reports";
import { oneFailed, type Tally } from "./tally";

interface TestPortal {
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Playwright against the production build, on a database and data directory of its own whose clock the tests may move. */
export async function runBrowserTests(
  build: Build,
  chromium: string,
  environment: NodeJS.ProcessEnv,
  undo: (() => Promise<void>)[],
  /** Only these; without any, all of them. */
  files: readonly string[] = [],
): Promise<Tally> {
  let portal: TestPortal;
  try {
    portal = await startTestPortal(build, environment);
  } catch (error) {
    explain(error);
    return oneFailed;
  }
  undo.push(portal.stop);
  try {
    return await countedCheck("Browser tests", "browser", tallyOfPlaywright, (report) => ({
      args: [path.join(root, "node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json", ...files],
      env: {
        ...portal.environment,
        // Browser tests prepare people and applications by the portal's own commands, which are server code.
        NODE_OPTIONS: "--conditions=react-server",
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    }));
  } finally {
    await portal.stop();
  }
}

async function startTestPortal(build: Build, environment: NodeJS.ProcessEnv): Promise<TestPortal> {
  const home = await makeTestHome();
  const settings = readSettings({
    NODE_ENV: "production",
    PORT: String(await freePort()),
    JIGAI_DATA_DIR: home,
    JIGAI_INSTANCE: "test",
  });
  // Held as a portal holds it, so that `jigai clock` within a test finds the database running.
  const release = takeLock(settings.directory.lock, { purpose: "portal" });
  const { cluster, urls } = await startEmbeddedDatabase(settings.directory, {
    timezone: "America/New_York",
    fsync: "off",
  });
  const stopDatabase = async () => {
    await cluster.stop();
    release?.();
    rmSync(home, { recursive: true, force: true });
  };
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
    const forPortal = portalEnvironment(settings, urls.application, {
      ...environment,
      NEXT_DIST_DIR: build.folder,
      JIGAI_BUILD_ID: build.id,
    });
    const server = await startServer({
      settings,
      development: false,
      environment: forPortal,
      logFile: logFile("browser-portal"),
    });
    return {
      environment: {
        ...forPortal,
        NODE_ENV: "test",
        DATABASE_OWNER_URL: urls.owner,
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
