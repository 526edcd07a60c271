import { existsSync, readFileSync, rmSync } from "node:fs";
import { logFile } from "../bootstrap/places.mjs";
import { lastLines, runToLog } from "../bootstrap/run.mjs";
import { seconds } from "../bootstrap/steps.mjs";
import { tallyOf } from "./reports";
import { closingLine, judged, oneFailed, onePassed, type Tally } from "./tally";

const linesShown = 150;

export interface Command {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** One named check: its time, its count, and, when it failed, the end of its log. */
export async function check(name: string, log: string | null, work: () => Promise<Tally>): Promise<Tally> {
  const begun = performance.now();
  const tally = await work();
  console.log(`  ${name} … ${seconds(performance.now() - begun)} (${closingLine(tally)})`);
  if (tally.failed > 0 && log !== null && existsSync(log)) {
    console.log(lastLines(log, linesShown).replace(/^/gm, "    | "));
    console.log(`  ${name} failed: correct what the lines above name; all of it is in ${log}`);
  }
  return tally;
}

/** A command that is right or wrong as a whole. */
export function wholeCheck(name: string, id: string, { args, env }: Command): Promise<Tally> {
  const log = logFile(id);
  return check(name, log, async () =>
    (await runToLog(process.execPath, args, { log, env })) === 0 ? onePassed : oneFailed,
  );
}

/** A test runner that writes a report of its counts. */
export function countedCheck(
  name: string,
  id: string,
  read: (report: unknown) => Tally,
  command: (report: string) => Command,
): Promise<Tally> {
  const log = logFile(id);
  const report = `${log}.json`;
  rmSync(report, { force: true });
  return check(name, log, async () => {
    const { args, env } = command(report);
    const code = await runToLog(process.execPath, args, { log, env });
    return judged(tallyOf(existsSync(report) ? readFileSync(report, "utf8") : null, read), code);
  });
}
