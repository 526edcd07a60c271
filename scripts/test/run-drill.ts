import { stopRunning } from "../bootstrap/run.mjs";
import { step } from "../bootstrap/steps.mjs";
import { ensureBuild } from "../portal/build";
import { generateClient } from "../portal/generate";
import { runBrowserTests } from "./browser-tests";
import { testEnvironment } from "./environment";
import { ensurePrograms } from "./programs";

const DRILLS: ReadonlyMap<string, { readonly spec: string; readonly variable: string; readonly usual: string }> =
  new Map([
    ["kills", { spec: "e2e/kills.spec.ts", variable: "JIGAI_DRILL_ROUNDS", usual: "200" }],
    ["deadline", { spec: "e2e/deadline.spec.ts", variable: "JIGAI_DRILL_SUBMISSIONS", usual: "400" }],
  ]);
const USAGE = "usage: npm run drill -- kills [ROUNDS] | deadline [SUBMISSIONS]";
const BAD_INPUT = 2;

/** One drill in full length, against a portal and a database of its own. */
export async function runDrill([name = "", count]: readonly string[]): Promise<number> {
  const drill = DRILLS.get(name);
  if (!drill || (count !== undefined && !/^[1-9][0-9]{0,5}$/.test(count))) {
    console.error(USAGE);
    return BAD_INPUT;
  }
  const undo: (() => Promise<void>)[] = [];
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop(undo));
  await step("Database client", generateClient);
  await step("Programs for tests", ensurePrograms);
  const build = await step("Build", ensureBuild);
  const environment = { ...testEnvironment(process.env), [drill.variable]: count ?? drill.usual };
  const { passed, failed } = await runBrowserTests(build, "", environment, undo, [drill.spec]);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function stop(undo: (() => Promise<void>)[]) {
  await stopRunning();
  for (const each of undo.reverse()) await each();
  process.exit(130);
}
