import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";
import { explain } from "../bootstrap/steps.mjs";
import type { Build } from "../portal/build";
import { countedCheck } from "./checks";
import { tallyOfPlaywright } from "./reports";
import { oneFailed, sum, type Tally } from "./tally";
import { type DemoSeason, loadDemoSeason, startTestPortal, type TestPortal } from "./test-portal";

/**
 * Two lanes for two cores, each on a portal, a database and a clock of its own: one looks at every page and list as every visitor, and
 * lets people come in, the other lives through the stories, which move the clock. Within a lane one test follows the other.
 */
const EVERY_PAGE = ["access", "lists", "looks", "people", "second-factor"].map((name) => `e2e/${name}.spec.ts`);

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
  let season: DemoSeason;
  try {
    season = await loadDemoSeason(environment);
  } catch (error) {
    explain(error);
    return oneFailed;
  }
  undo.push(async () => season.remove());
  const tallies = await Promise.all(
    wanted.map((lane) => runLane(lane, { season, build, chromium, environment, undo })),
  );
  season.remove();
  return sum(tallies);
}

interface Means {
  readonly season: DemoSeason;
  readonly build: Build;
  readonly chromium: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly undo: (() => Promise<void>)[];
}

async function runLane(
  { name, id, specs }: Lane,
  { season, build, chromium, environment, undo }: Means,
): Promise<Tally> {
  let portal: TestPortal;
  try {
    portal = await startTestPortal(id, season, build, environment);
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
