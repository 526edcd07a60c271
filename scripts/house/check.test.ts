import { describe, expect, it } from "vitest";
import { faultsOfHouse, root } from "./check";
import { readTree } from "./source-file";

describe("this repository", () => {
  it("keeps every rule of the house", () => {
    expect(faultsOfHouse(readTree(root)).map((fault) => `${fault.path}: ${fault.says}`)).toEqual([]);
  });

  it("is seen as a whole: what is read are its own sources, not what tools made", () => {
    const paths = readTree(root).map((file) => file.path);
    expect(paths).toContain("lib/core/result.ts");
    expect(paths.filter((path) => /node_modules|generated|\.next/.test(path))).toEqual([]);
  });
});
