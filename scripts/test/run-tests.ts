import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";
import { stopRunning } from "../bootstrap/run.mjs";
import { explain, seconds, step } from "../bootstrap/steps.mjs";
import { type Build, ensureBuild } from "../portal/build";
import { generateClient } from "../portal/generate";
import { runBrowserTests } from "./browser-tests";
import { check, countedCheck, wholeCheck } from "./checks";
import { ensureChromium } from "./chromium";
import { testEnvironment } from "./environment";
import { ensurePrograms } from "./programs";
import { tallyOfVitest } from "./reports";
import { closingLine, oneFailed, onePassed, oneSkipped, sum, type Tally } from "./tally";

const bin = (place: string) => path.join(root, "node_modules", place);
const postgres15 = "/usr/lib/postgresql/15/bin";

/** Runs every check, also after one has failed, and returns the exit code. */
export async function runTests(): Promise<number> {
  const begun = performance.now();
  const undo: (() => Promise<void>)[] = [];
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop(undo));

  const env = testEnvironment(process.env);
  await step("Database client", generateClient);
  await step("Programs for tests", ensurePrograms);
  // Two lanes for two cores: the build, and once it stands the database tests that run apart, beside everything that needs no build.
  const [[build, apart], statics] = await Promise.all([buildAndTestApart(env), staticChecks(env)]);
  const database = [apart, ...(await databaseTests(env))];
  const portal = await portalTests(build, env);
  const browser = await browserTests(build, env, undo);

  const total = sum([build.tally, ...statics, ...database, portal, browser]);
  console.log(`  all checks after ${seconds(performance.now() - begun)}`);
  console.log(closingLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function stop(undo: (() => Promise<void>)[]) {
  await stopRunning();
  for (const each of undo.reverse()) await each();
  process.exit(130);
}

async function staticChecks(env: NodeJS.ProcessEnv): Promise<Tally[]> {
  return [
    await wholeCheck("Format and lint", "lint", {
      args: [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
      env,
    }),
    await wholeCheck("Borders", "borders", {
      args: [bin("tsx/dist/cli.mjs"), path.join(root, "scripts/house/check.ts")],
      env,
    }),
    await wholeCheck("Types", "types", { args: [bin("typescript/bin/tsc"), "--noEmit", "-p", "."], env }),
    await vitest("Unit tests", "unit", "unit", env),
  ];
}

/**
 * PostgreSQL 15 is the oldest that is promised. Where one is installed, what a version could take differently runs on it
 * too: migrations, policies and triggers, the queue, bulk import, sealing, and the frozen notice. The rest is the same
 * statements by the same library.
 */
const VERSION_BOUND = [
  "scripts",
  "lib/db",
  "lib/audit",
  "lib/jobs",
  "lib/library",
  "lib/panels/commands/sealing",
  "lib/panels/queries/blindness",
  "lib/notices/commands/notices",
];

async function databaseTests(env: NodeJS.ProcessEnv): Promise<Tally[]> {
  const lanes = [vitest("Database tests", "database", "db", env, ["--maxWorkers=2"])];
  if (!env.JIGAI_TEST_POSTGRES && existsSync(postgres15)) {
    const older = { ...env, JIGAI_TEST_POSTGRES: postgres15 };
    lanes.push(vitest("Database tests on PostgreSQL 15", "database-15", "db", older, VERSION_BOUND));
  }
  return Promise.all(lanes);
}

function vitest(
  name: string,
  id: string,
  project: string,
  env: NodeJS.ProcessEnv,
  more: readonly string[] = [],
): Promise<Tally> {
  return countedCheck(name, id, tallyOfVitest, (report) => ({
    args: [
      bin("vitest/vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...more,
    ],
    env,
  }));
}

async function buildAndTestApart(env: NodeJS.ProcessEnv): Promise<[Awaited<ReturnType<typeof buildPortal>>, Tally]> {
  const build = await buildPortal();
  return [build, await vitest("Database tests with settings of their own", "database-alone", "db-alone", env)];
}

async function buildPortal(): Promise<{ tally: Tally; build: Build | null }> {
  let build: Build | null = null;
  const tally = await check("Build", null, async () => {
    try {
      build = await ensureBuild(() => undefined);
      return onePassed;
    } catch (error) {
      explain(error);
      return oneFailed;
    }
  });
  return { tally, build };
}

/** Starting, stopping and being killed, on the build that the browser tests use too. */
async function portalTests({ build }: { build: Build | null }, env: NodeJS.ProcessEnv): Promise<Tally> {
  if (build === null) return oneFailed;
  return vitest("Start and stop", "portal", "portal", {
    ...env,
    NEXT_DIST_DIR: build.folder,
    JIGAI_BUILD_ID: build.id,
  });
}

async function browserTests(
  { build }: { build: Build | null },
  env: NodeJS.ProcessEnv,
  undo: (() => Promise<void>)[],
): Promise<Tally> {
  if (build === null) {
    console.log("  Browser tests … not run, because there is no build to test");
    return oneFailed;
  }
  const chromium = await step("Chromium", ensureChromium);
  if (chromium !== null) return runBrowserTests(build, chromium, env, undo);
  console.log("  Browser tests … skipped: there is no Chromium here. Install one, or name one with CHROMIUM_PATH.");
  return oneSkipped;
}
