import { describe, expect, it } from "vitest";
import { names, reExports } from "./names";
import { said } from "./tree";

describe("places and names", () => {
  it.each([
    ["lib/calls/service.ts", "a feature has only"],
    ["lib/calls/ui.tsx", "ui is a folder"],
    ["lib/payments/domain.ts", "no feature and no foundation"],
    ["lib/format.ts", "belongs in a feature or in a foundation"],
    ["modules/calls.ts", "the folder modules/"],
    ["lib/core/utils.ts", "the name says nothing"],
    ["lib/ui/table-helpers.tsx", "the name says nothing"],
    ["lib/calls/domain/misc/bounds.ts", "the name says nothing"],
    ["lib/core/index.ts", "no barrel"],
  ])("refuses %s", (path, says) => {
    expect(said(names, { [path]: "" }).join()).toContain(says);
  });

  it.each([
    "lib/calls/domain.ts",
    "lib/calls/domain/window.ts",
    "lib/calls/commands.race.db.test.ts",
    "lib/core/result.ts",
    "lib/env.ts",
    "app/(public)/calls/[callId]/page.tsx",
    "proxy.ts",
  ])("accepts %s", (path) => {
    expect(said(names, { [path]: "" })).toEqual([]);
  });

  it("refuses 301 lines and accepts 300", () => {
    expect(said(names, { "lib/core/long.ts": "a\n".repeat(300) })).toEqual([]);
    expect(said(names, { "lib/core/long.ts": "a\n".repeat(301) }).join()).toContain("301 lines");
  });

  it("refuses a file and a folder of one name", () => {
    const tree = { "lib/calls/domain.ts": "", "lib/calls/domain/window.ts": "" };
    expect(said(names, tree).join()).toContain("not both");
  });

  it("refuses to export again what another file holds", () => {
    const tree = { "lib/core/a.ts": 'export { b } from "./b";\n', "lib/core/c.ts": 'export * from "./b";\n' };
    expect(said(reExports, tree)).toHaveLength(2);
  });
});
