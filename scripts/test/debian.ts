import { existsSync } from "node:fs";
import { logFile } from "../bootstrap/places.mjs";
import { runToLog } from "../bootstrap/run.mjs";

/** One try may take this long; a closed network must not hold up everything else. */
const SECONDS = "150";

/** For root on Debian. Nothing that is installed for a test starts running by itself. */
export async function installFromDebian(packages: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const log = logFile(`install-${packages[0]}`);
  const apt = (...args: string[]) => runToLog("timeout", [SECONDS, "apt-get", ...args], { log, env });
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  if ((await apt(...install)) === 0) return true;
  return (await apt("update")) === 0 && (await apt(...install)) === 0;
}
