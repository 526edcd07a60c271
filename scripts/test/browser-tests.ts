import { readdirSync, rmSync } from "node:fs";
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
import { oneFailed, sum, type Tally } from "./tally";

interface TestPortal {
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/**
 * Two lanes for two cores, each on a portal, a database and a clock of its own: one looks at every page as every visitor, the other lives
 * through the stories, which move the clock. Within a lane one test follows the other.
 */
const EVERY_PAGE = ["e2e/access.spec.ts", "e2e/looks.spec.ts"];

interface Lane {
  readonly name: string;
  readonly id: string;
  readonly specs: readonly string[];
}

function lanes(): readonly Lane[] {
  const specs = readdirSync(path.join(root, "e2e"))
    .filter((name) => name.endsWith(".spec.ts"))
    .map((name) => `e2e/${name}`);
  return [
    { name: "Browser tests: every page", id: "browser-pages", specs: EVERY_PAGE },
    {
      name: "Browser tests: stories",
      id: "browser-stories",
      specs: specs.filter((name) => !EVERY_PAGE.includes(name)),
    },
  ];
}

/** Playwright against the production build, on databases and data directories of their own whose clocks the tests may move. */
export async function runBrowserTests(
  build: Build,
  chromium: string,
  environment: NodeJS.ProcessEnv,
  undo: (() => Promise<void>)[],
  /** Only these; without any, all of them. */
  files: readonly string[] = [],
): Promise<Tally> {
  const wanted = files.length === 0 ? lanes() : [{ name: "Browser tests", id: "browser", specs: files }];
  return sum(await Promise.all(wanted.map((lane) => runLane(lane, build, chromium, environment, undo))));
}

async function runLane(
  { name, id, specs }: Lane,
  build: Build,
  chromium: string,
  environment: NodeJS.ProcessEnv,
  undo: (() => Promise<void>)[],
): Promise<Tally> {
  let portal: TestPortal;
  try {
    portal = await startTestPortal(id, build, environment);
  } catch (error) {
    explain(error);
    return oneFailed;
  }
  undo.push(portal.stop);
  try {
    return await countedCheck(name, id, tallyOfPlaywright, (report) => ({
      args: [
        path.join(root, "node_modules/@playwright/test/cli.js"),
        "test",
        "--reporter=list,json",
        `--output=test-results/${id}`,
        ...specs,
      ],
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

async function startTestPortal(id: string, build: Build, environment: NodeJS.ProcessEnv): Promise<TestPortal> {
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
    await step(`Demo season (${id})`, () =>
      runOrFail(process.execPath, [path.join(root, "scripts/jigai.mjs"), "demo", "load"], {
        log: logFile(`${id}-demo`),
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
      logFile: logFile(`${id}-portal`),
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
