import { describe, expect, it } from "vitest";
import { said } from "./tree";
import { wording } from "./wording";

describe("wording", () => {
  it.each([
    ["lib/core/time.ts", "// TODO: leap seconds"],
    ["lib/core/time.ts", "// good enough for now"],
    ["app/page.tsx", "const rows = mockRows; // mock"],
    ["docs/architecture.md", "see /home/somebody/notes"],
    ["scripts/start.mjs", 'const data = "/tmp/data";'],
    ["README.md", "npm config set registry https://registry.example.org/"],
    ["lib/core/time.ts", "// see issue 12"],
  ])("%s may not say %s", (path, text) => {
    expect(said(wording, { [path]: text })).toHaveLength(1);
  });

  it("names the line", () => {
    expect(said(wording, { "lib/core/time.ts": "\n\n// fixme\n" }).join()).toContain("lib/core/time.ts:3");
  });

  it("lets tests speak of doubles, and texts of a registry", () => {
    expect(said(wording, { "lib/core/time.test.ts": "// no mock needed" })).toEqual([]);
    expect(said(wording, { "README.md": "needs npm and the package registry. Then start." })).toEqual([]);
  });
});
