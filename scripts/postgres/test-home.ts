// A folder for what one test run starts, in the system's temporary folder. What a killed run left behind is stopped and removed by the next one.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { identityOf, isRunning, stopProcess } from "../bootstrap/process-identity.mjs";
import { stopOrphanedServer } from "./orphan";

const prefix = "jigai-test-";

export async function makeTestHome(): Promise<string> {
  await removeAbandoned();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(home, 0o711); // the database may run as another user, who has to pass
  writeFileSync(path.join(home, "owner.json"), JSON.stringify(identityOf(process.pid)));
  return home;
}

async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    const owner = noteIn(home, "owner.json");
    if (owner === null || isRunning(owner)) continue;
    const server = noteIn(home, "server.json");
    if (server !== null) await stopProcess(server, { group: true });
    await stopOrphanedServer(path.join(home, "postgres"));
    rmSync(home, { recursive: true, force: true });
  }
}

function noteIn(home: string, name: string): { pid: number; startedAs: string } | null {
  try {
    const file = path.join(home, name);
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null; // removed, or being written, at this very moment by the run it belongs to
  }
}
