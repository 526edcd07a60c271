import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./check";
import { belowFloor, type Floors, isAtLeast, type Lockfile } from "./min-versions";

const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const lockfile: Lockfile = JSON.parse(read("package-lock.json"));
const floors: Floors = JSON.parse(read("security/min-versions.json"));

describe("versions below which nothing may fall", () => {
  it("hold for every package in the lockfile, however deep", () => {
    expect(belowFloor(lockfile, floors)).toEqual([]);
  });

  it("are known for what faces the network", () => {
    for (const name of ["next", "react", "react-dom", "next-auth"]) {
      expect(lockfile.packages[`node_modules/${name}`]?.version, name).toBeDefined();
      expect(floors[name]?.floor, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it("find a copy that another package brought along", () => {
    const old: Lockfile = { packages: { "node_modules/a/node_modules/next": { version: "16.3.2" } } };
    expect(belowFloor(old, floors)).toEqual([expect.stringContaining("next 16.3.2 is below 16.3.3")]);
  });

  it.each([
    ["16.3.3", true],
    ["16.3.4", true],
    ["16.10.0", true],
    ["17.0.0", true],
    ["16.3.2", false],
    ["15.9.9", false],
    ["16.3.3-canary.1", false],
    ["16.4.0-canary.1", true],
  ])("count %s against 16.3.3 as numbers: %s", (version, expected) => {
    expect(isAtLeast(version, "16.3.3")).toBe(expected);
  });

  it("are the versions that package.json pins exactly", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, range]) => !/^\d/.test(String(range)),
    );
    expect(loose).toEqual([]);
  });
});
