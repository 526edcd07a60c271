import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SOFTWARE } from "./software";

test("the version that records name is the package's", () => {
  const { name, version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8"));
  expect(SOFTWARE).toBe(`${name} ${version}`);
});
