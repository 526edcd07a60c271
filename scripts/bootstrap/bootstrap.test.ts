import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isInstalled } from "./install.mjs";
import { holderOf, takeLock } from "./lock.mjs";
import { isNewEnough } from "./node-version.mjs";
import { identityOf, isRunning, startMark, statusFields, stopProcess } from "./process-identity.mjs";
import { runToLog } from "./run.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "jigai-bootstrap-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => path.join(folder, name);

test("Node.js 20.19 is the oldest that will do", () => {
  expect(["20.19.0", "20.20.2", "22.0.0", "24.1.0"].every(isNewEnough)).toBe(true);
  expect(["20.18.3", "18.20.0"].some(isNewEnough)).toBe(false);
});

describe("packages count as installed", () => {
  const wanted = {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0", integrity: "x" },
    "node_modules/b-win32": { version: "1.0.0", optional: true },
  };
  test("when all the lockfile asks for is there, binaries of other systems aside", () => {
    expect(isInstalled(wanted, { "node_modules/a": { version: "1.0.0", integrity: "x" } })).toBe(true);
  });
  test("but not when one is missing, older, or another file of the same version", () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { "node_modules/a": { version: "0.9.0", integrity: "x" } })).toBe(false);
    expect(isInstalled(wanted, { "node_modules/a": { version: "1.0.0", integrity: "y" } })).toBe(false);
  });
});

describe("a process", () => {
  test("is told from another that has its number by the moment it started", () => {
    const me = identityOf(process.pid);
    expect(isRunning(me)).toBe(true);
    expect(isRunning({ ...me, startedAs: "an earlier boot:1" })).toBe(false);
  });
  test("may have blanks and brackets in its name", () => {
    expect(statusFields("12 (a (b) c) S 1 12 12")).toEqual(["S", "1", "12", "12"]);
  });
  test("that does not heed a polite word is stopped all the same, with all it started", async () => {
    const child = spawn("sh", ["-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done"], {
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    await once(child.stdout, "data");
    const identity = identityOf(child.pid ?? 0);
    await stopProcess(identity, { group: true, graceMs: 100 });
    expect(isRunning(identity)).toBe(false);
  });
  test("with the number of a stopped one is left alone", async () => {
    const child = spawn("sleep", ["60"], { stdio: "ignore" });
    const pid = child.pid ?? 0;
    await stopProcess({ pid, startedAs: "somebody who had this number before" });
    expect(startMark(pid)).not.toBeNull();
    child.kill("SIGKILL");
  });
});

describe("a lock", () => {
  test("is refused while its holder runs and free once released", () => {
    const release = takeLock(file("held"));
    expect(takeLock(file("held"))).toBeNull();
    release?.();
    expect(takeLock(file("held"))).not.toBeNull();
  });
  test("left by a killed process is taken over", () => {
    writeFileSync(file("stale"), JSON.stringify({ pid: process.pid, startedAs: "before the crash" }));
    expect(takeLock(file("stale"), { purpose: "portal" })).not.toBeNull();
    expect(holderOf(file("stale"))).toMatchObject({ ...identityOf(process.pid), purpose: "portal" });
  });
  test("cut short by a crash is taken over", () => {
    writeFileSync(file("torn"), '{"pid":');
    expect(takeLock(file("torn"))).not.toBeNull();
  });
});

describe("a command run to a log", () => {
  test("leaves what it printed and its exit code", async () => {
    expect(await runToLog("sh", ["-c", "echo said; echo complained >&2; exit 3"], { log: file("a.log") })).toBe(3);
    expect(readFileSync(file("a.log"), "utf8")).toBe("said\ncomplained\n");
    expect(existsSync(file("a.log.process"))).toBe(false);
  });
  test("first stops what a killed start left running of it", async () => {
    const left = spawn("sleep", ["60"], { detached: true, stdio: "ignore" });
    const identity = identityOf(left.pid ?? 0);
    writeFileSync(file("b.log.process"), JSON.stringify(identity));
    await runToLog("true", [], { log: file("b.log") });
    expect(isRunning(identity)).toBe(false);
  });
});
