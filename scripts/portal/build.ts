// The production build is made once for a state of the sources and shared by every start and test run of this clone. A build that another running
// portal serves from is never overwritten: pages of its browsers would lose their scripts. The next free folder is taken instead.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../bootstrap/lock.mjs";
import { lockFile, logFile, root, workshop } from "../bootstrap/places.mjs";
import { Problem } from "../bootstrap/problem.mjs";
import { identityOf, isRunning } from "../bootstrap/process-identity.mjs";
import { runOrFail } from "../bootstrap/run.mjs";
import { fingerprint } from "./fingerprint";

export interface Build {
  /** NEXT_DIST_DIR of the servers that use it. */
  readonly folder: string;
  /** JIGAI_BUILD_ID: the same at building and at serving. */
  readonly id: string;
}

const sources = [
  "app",
  "lib",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

const isSource = (file: string) => !/\.test\.tsx?$/.test(file) && !file.startsWith("lib/db/generated/");

function buildId(): string {
  return process.env.JIGAI_BUILD_ID || fingerprint(root, sources, isSource).slice(0, 16);
}

/** Finds or makes the build of the present sources, and notes that this process uses it. */
export async function ensureBuild(remark: (text: string) => void): Promise<Build> {
  const id = buildId();
  return withLock(lockFile("build"), async () => {
    const folders = process.env.NEXT_DIST_DIR
      ? [process.env.NEXT_DIST_DIR]
      : [".next", ".next-2", ".next-3", ".next-4"];
    const ready = folders.find((folder) => builtFrom(folder) === id);
    const folder = ready ?? folders.find((each) => !isUsedByAnother(each));
    if (folder === undefined) {
      throw new Problem(
        `Other running portals still use ${folders.join(", ")}, which were built from older sources.`,
        "Stop one of them, or set NEXT_DIST_DIR to a folder for this one.",
      );
    }
    if (ready === undefined) await build(folder, id);
    else remark("already here");
    noteUse(folder);
    return { folder, id };
  });
}

async function build(folder: string, id: string) {
  rmSync(stampOf(folder), { force: true });
  const { DATABASE_URL: _application, DATABASE_OWNER_URL: _owner, ...environment } = process.env; // building needs no database
  await runOrFail(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
    log: logFile("build"),
    cwd: root,
    env: {
      ...environment,
      NODE_ENV: "production",
      NEXT_DIST_DIR: folder,
      JIGAI_BUILD_ID: id,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    failure: "The portal could not be built.",
    advice: "Correct what the lines above name.",
  });
  writeFileSync(stampOf(folder), id);
}

const stampOf = (folder: string) => path.join(root, folder, "built-from");

function builtFrom(folder: string): string | null {
  return existsSync(stampOf(folder)) ? readFileSync(stampOf(folder), "utf8") : null;
}

const usersOf = (folder: string) => path.join(workshop, "users", folder.replaceAll("/", "_"));

function noteUse(folder: string) {
  mkdirSync(usersOf(folder), { recursive: true });
  const note = path.join(usersOf(folder), `${process.pid}.json`);
  writeFileSync(note, JSON.stringify(identityOf(process.pid)));
  process.on("exit", () => rmSync(note, { force: true }));
}

function isUsedByAnother(folder: string): boolean {
  if (!existsSync(usersOf(folder))) return false;
  return readdirSync(usersOf(folder)).some((name) => {
    const note = path.join(usersOf(folder), name);
    if (name !== `${process.pid}.json` && isRunning(JSON.parse(readFileSync(note, "utf8")))) return true;
    rmSync(note, { force: true });
    return false;
  });
}
