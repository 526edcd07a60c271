// A database server outlives its starter only when that was killed outright. PostgreSQL notes its process number in postmaster.pid; after a crash
// of the machine that number may belong to any other program, and PostgreSQL would then refuse to start for ever.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { identityOf, startMark, stopProcess } from "../bootstrap/process-identity.mjs";

export async function stopOrphanedServer(directory: string) {
  const note = path.join(directory, "postmaster.pid");
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, "utf8").split("\n")[0]);
  if (Number.isInteger(pid) && pid > 1 && startMark(pid) !== null && isServerOf(pid, directory)) {
    await stopProcess(identityOf(pid), { signal: "SIGINT", graceMs: 5000 });
  }
  rmSync(note, { force: true });
}

function isServerOf(pid: number, directory: string): boolean {
  const commandLine = commandLineOf(pid);
  return (
    commandLine.includes("postgres") &&
    [directory, realpathSync(directory)].some((place) => commandLine.includes(place))
  );
}

function commandLineOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
