import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "./check";
import { importing } from "./tree";

/** One small sin each: the rule that must see it, where it stands, what it says. */
const SINS: readonly (readonly [rule: string, path: string, text: string])[] = [
  // Only lib/db speaks to PostgreSQL.
  ...["pg", "@prisma/client", "@prisma/adapter-pg", "@/lib/db/generated/client", "../db/generated/enums"].map(
    (specifier) => border("lib/calls/queries", specifier),
  ),
  border("lib/calls/commands", "pg"),
  border("lib/audit/record", "pg"),
  border("lib/auth/session", "@prisma/client"),
  border("cli/admin", "@/lib/db/generated/client"),
  border("lib/calls/window.db.test", "@/lib/db/generated/client"),
  // Only queries and commands open the door.
  border("lib/calls/actions", "@/lib/db/as-actor"),
  border("lib/calls/ui/call-form", "@/lib/db/as-actor"),
  border("lib/documents/receipt", "@/lib/db/as-actor"),
  border("lib/words/server", "@/lib/db/as-actor"),
  // Routes.
  border("app/page", "@/lib/db/as-actor"),
  border("app/page", "@/lib/calls/commands"),
  border("app/page", "@/lib/calls/commands/open-call"),
  border("app/page", "@/lib/testing/builders"),
  border("app/page", "pg"),
  border("proxy", "@/lib/db/as-actor"),
  ...["lib/calls/queries", "lib/calls/ui/card", "lib/auth/session", "lib/testing/builders", "cli/rank"].map((from) =>
    border(from, "@/app/page"),
  ),
  // What is pure.
  ...["@/lib/db/as-actor", "@/lib/calls/domain", "@/lib/env", "node:fs", "react", "next/headers", "zod"].map(
    (specifier) => border("lib/core/time", specifier),
  ),
  ...["@/lib/db/as-actor", "@/lib/calls/queries", "@/lib/auth/session", "@/lib/words/server", "node:crypto", "zod"].map(
    (specifier) => border("lib/eligibility/domain/criteria/library", specifier),
  ),
  border("lib/calls/domain", "@/lib/calls/schema"),
  border("lib/calls/policy", "@/lib/db/as-actor"),
  border("lib/calls/schema", "@/lib/calls/queries"),
  border("lib/calls/schema", "react"),
  border("lib/ui/field", "@/lib/calls/domain"),
  border("lib/ui/field", "@/lib/auth/session"),
  border("lib/db/client", "@/lib/calls/domain"),
  // Foundations and product.
  border("lib/calls/commands", "@/lib/testing/builders"),
  border("lib/calls/actions", "@/lib/testing/builders"),
  border("lib/accounts/commands", "next-auth"),
  border("app/sign-in/page", "next-auth/react"),
  // Habits.
  [
    "noFloatingPromises",
    "lib/calls/queries/list.ts",
    "async function list() {}\nexport function all() {\n  list();\n}\n",
  ],
  ["noExplicitAny", "lib/core/any.ts", "export const a = (b: any) => b;\n"],
  ["noNonNullAssertion", "lib/core/assertion.ts", "export const a = (b?: string) => b!;\n"],
  ["useImportType", "lib/core/type.ts", 'import { Result } from "./result";\nexport const a = (b: Result) => b;\n'],
  ["noUnusedImports", "lib/core/unused-import.ts", 'import { a } from "./result";\n'],
  ["noUnusedVariables", "lib/core/unused-variable.ts", "const a = 1;\n"],
  ["noConsole", "lib/calls/queries/print.ts", "console.log(1);\n"],
  ["noConsole", "app/print.tsx", "console.log(1);\n"],
  ["noProcessEnv", "lib/calls/queries/port.ts", "export const port = process.env.PORT;\n"],
  ["noProcessEnv", "app/port.tsx", "export const port = process.env.PORT;\n"],
  ["noReExportAll", "lib/core/all.ts", 'export * from "./result";\n'],
  ["noBarrelFile", "lib/calls/domain/barrel.ts", 'export { a } from "./window";\nexport { b } from "./fund";\n'],
  ["noImportCycles", "lib/core/cycle-a.ts", 'import { b } from "@/lib/core/cycle-b";\nexport const a = () => b;\n'],
  ["noImportCycles", "lib/core/cycle-b.ts", 'import { a } from "@/lib/core/cycle-a";\nexport const b = () => a;\n'],
  ["useFilenamingConvention", "lib/core/camelCase.ts", "export const a = 1;\n"],
  ["useFilenamingConvention", "lib/calls/ui/CallForm.tsx", "export const a = 1;\n"],
  ["noSkippedTests", "lib/core/skipped.test.ts", 'it.skip("adds", () => {});\n'],
  ["noFocusedTests", "lib/core/focused.test.ts", 'it.only("adds", () => {});\n'],
  ["noPlaywrightWaitForTimeout", "e2e/sleep.spec.ts", "await page.waitForTimeout(500);\n"],
  ["noUndeclaredDependencies", "lib/calls/queries/left.ts", importing("left-pad")],
];

const VIRTUES: readonly (readonly [path: string, text: string])[] = [
  ["lib/db/door.ts", importing("pg", "@prisma/client", "./generated/client")],
  ["lib/firms/queries.ts", importing("@/lib/db/as-actor", "@/lib/eligibility/domain/facts", "@/lib/auth/actor")],
  ["lib/firms/schema.ts", importing("zod", "@/lib/core/uscc", "@/lib/ranking/domain/tie-break")],
  ["lib/firms/domain.ts", importing("@/lib/core/uscc", "@/lib/auth/actor", "@/lib/eligibility/domain/facts")],
  ["lib/firms/policy.ts", importing("@/lib/auth/actor", "./domain")],
  ["lib/firms/ui/card.tsx", importing("@/lib/ui/field", "@/lib/words/client", "../actions")],
  ["lib/ui/panel.tsx", importing("@/lib/core/money", "@/lib/words/client")],
  ["lib/firms/accounts.db.test.ts", importing("@/lib/testing/builders", "@/lib/db/as-actor")],
  ["app/firms/page.tsx", importing("@/lib/firms/queries", "@/lib/firms/ui/card", "@/lib/auth/session")],
  ["lib/auth/session-cookie.ts", importing("next-auth/jwt", "@/lib/db/as-actor")],
  ["lib/testing/builders.ts", importing("@/lib/db/as-actor", "@/lib/testing/people")],
  ["app/api/auth/[...nextauth]/route.ts", importing("next-auth", "@/lib/auth/session")],
  ["cli/season.ts", importing("@/lib/testing/season", "@/lib/db/as-actor")],
  ["lib/env.ts", "export const port = process.env.PORT;\n"],
  ["scripts/print.ts", "console.log(process.env.PORT);\n"],
];

function border(from: string, specifier: string): readonly [string, string, string] {
  const folder = path.dirname(from) === "." ? "" : `${path.dirname(from)}/`;
  const name = `${path.basename(from)}${/^(?:proxy)$/.test(from) ? ".ts" : from.startsWith("app/") ? ".tsx" : ".ts"}`;
  return ["noRestrictedImports", `${folder}${name}`, importing(specifier)];
}

type Diagnostic = { readonly path: string; readonly rule: string; readonly severity: string };

/** Runs the linter with the project's own settings over a tree that is not the project. */
function lint(tree: ReadonlyMap<string, string>): Diagnostic[] {
  const folder = mkdtempSync(path.join(tmpdir(), "house-"));
  try {
    for (const file of ["biome.json", "package.json", "tsconfig.json"])
      copyFileSync(path.join(root, file), path.join(folder, file));
    for (const [file, text] of tree) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
    const settings = ["--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", "--formatter-enabled=false"];
    const run = spawnSync(process.execPath, [biome, "check", ...settings, "."], { cwd: folder, encoding: "utf8" });
    return diagnosticsOf(run.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function diagnosticsOf(report: string): Diagnostic[] {
  const { diagnostics }: Report = JSON.parse(report);
  return diagnostics.map(({ category, severity, location }) => ({
    path: location.path,
    rule: category.split("/").at(-1) ?? "",
    severity,
  }));
}

type Report = { diagnostics: { category: string; severity: string; location: { path: string } }[] };

/** Sins may share a path: each tree takes those that still fit, so that a few runs see them all. */
function treesOf(sins: typeof SINS): Map<string, string>[] {
  const trees: Map<string, string>[] = [];
  for (const [, file, text] of sins) {
    const free = trees.find((tree) => !tree.has(file));
    if (free) free.set(file, text);
    else trees.push(new Map([[file, text]]));
  }
  return trees;
}

describe("the linter's settings", () => {
  const sins: { file: string; text: string; found: Diagnostic[] }[] = [];
  let virtues: Diagnostic[] = [];

  beforeAll(() => {
    for (const tree of treesOf(SINS)) {
      const found = lint(tree);
      for (const [file, text] of tree) sins.push({ file, text, found: found.filter((each) => each.path === file) });
    }
    virtues = lint(new Map(VIRTUES));
  });

  it.each(SINS)("%s stops %s: %s", (rule, file, text) => {
    const found = sins.find((sin) => sin.file === file && sin.text === text)?.found ?? [];
    expect(found).toContainEqual({ path: file, rule, severity: "error" });
  });

  it.each(VIRTUES)("nothing at a border stops %s", (file) => {
    const stops = ["noRestrictedImports", "noProcessEnv", "noConsole"];
    expect(virtues.filter((each) => each.path === file && stops.includes(each.rule))).toEqual([]);
  });

  it("knows errors only", () => {
    expect(sins.flatMap((sin) => sin.found).filter((each) => each.severity !== "error")).toEqual([]);
  });
});
