import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../bootstrap/places.mjs";
import { queueRevision } from "./queue-schema";

test("the revision that starts look for is the newest of the installed package", () => {
  const revisions = readdirSync(path.join(root, "node_modules/graphile-worker/sql"))
    .filter((name) => name.endsWith(".sql"))
    .map((name) => Number.parseInt(name, 10));
  expect(queueRevision).toBe(Math.max(...revisions));
});
