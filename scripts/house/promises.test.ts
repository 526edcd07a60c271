import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./check";

const rows = readFileSync(path.join(root, "docs/promises.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| behaviour"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, behaviour = "", holders = ""]) => ({
    behaviour,
    holders: [...holders.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file),
  }));

describe("the list of promises", () => {
  it("names each behaviour once", () => {
    const behaviours = rows.map((row) => row.behaviour);
    expect(behaviours.filter((each, index) => behaviours.indexOf(each) !== index)).toEqual([]);
    expect(behaviours.length).toBeGreaterThan(150);
  });

  it("names only holders that exist", () => {
    const missing = rows.flatMap((row) => row.holders).filter((file) => !existsSync(path.join(root, file)));
    expect([...new Set(missing)]).toEqual([]);
  });
});
