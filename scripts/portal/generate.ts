import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../bootstrap/lock.mjs";
import { lockFile, logFile, root } from "../bootstrap/places.mjs";
import { runOrFail } from "../bootstrap/run.mjs";
import { fingerprint } from "./fingerprint";

const folder = path.join(root, "lib/db/generated");
const stamp = path.join(folder, ".made-from");

/** Writes lib/db/generated when the schema or Prisma changed. */
export async function generateClient(remark: (text: string) => void) {
  const wanted = fingerprint(root, ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  await withLock(lockFile("generate"), async () => {
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
      remark("already here");
      return;
    }
    await runOrFail(process.execPath, [path.join(root, "node_modules/prisma/build/index.js"), "generate"], {
      log: logFile("generate"),
      cwd: root,
      // Any existing file will do: only migrations would run it, and those have their own engine. Without it Prisma tries to download one.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
      failure: "The database client could not be generated from prisma/schema.prisma.",
      advice: "Correct the schema file.",
    });
    writeFileSync(stamp, wanted);
  });
}
