import { describe, expect, it } from "vitest";
import { actors } from "./actors";
import { clientCode } from "./client-code";
import { serverActions } from "./server-actions";
import { systemCallers } from "./system-callers";
import { importing, said } from "./tree";

describe("server actions", () => {
  const path = "lib/calls/actions.ts";
  const made = 'export const openCallAction = defineAction("officer", openCallSchema, openCall);\n';

  it("accepts what defineAction made, and types", () => {
    expect(said(serverActions, { [path]: `"use server";\n${made}export type Opened = { ok: true };\n` })).toEqual([]);
  });

  it.each([
    ["a plain function", '"use server";\nexport async function openCall() {}\n'],
    ["a constant that something else made", '"use server";\nexport const openCall = makeAction();\n'],
    ["a default export", '"use server";\nexport default openCall;\n'],
    ["a list of names", '"use server";\nexport { openCall };\n'],
    ["actions without the directive", made],
  ])("refuses %s", (_case, text) => {
    expect(said(serverActions, { [path]: text })).not.toEqual([]);
  });

  it("refuses the directive anywhere else", () => {
    expect(said(serverActions, { "app/actions.ts": `"use server";\n${made}` })).not.toEqual([]);
    expect(said(serverActions, { "app/page.tsx": 'async function save() {\n  "use server";\n}\n' })).not.toEqual([]);
  });
});

describe("client code", () => {
  const page = '"use client";\nimport { a } from "./a";\n';

  it("reaches neither the database nor Node, over however many files", () => {
    const database = { "lib/ui/x.tsx": page, "lib/ui/a.ts": importing("@/lib/db/client"), "lib/db/client.ts": "" };
    const node = { "lib/ui/x.tsx": page, "lib/ui/a.ts": importing("./b"), "lib/ui/b.ts": importing("node:fs") };
    expect(said(clientCode, database).join()).toContain("reaches the browser through lib/ui/a.ts");
    expect(said(clientCode, node).join()).toContain("imports node:fs");
  });

  it("may call an action, behind which the server begins, and name types of the server", () => {
    const tree = {
      "lib/calls/ui/x.tsx": '"use client";\nimport { a } from "../actions";\nimport type { View } from "../queries";\n',
      "lib/calls/actions.ts": `"use server";\n${importing("./commands")}`,
      "lib/calls/commands.ts": importing("@/lib/db/client"),
      "lib/calls/queries.ts": importing("@/lib/db/client"),
    };
    expect(said(clientCode, tree)).toEqual([]);
  });
});

/** Set in from here, so that this file does not do what it forbids. */
const AS = "as";

describe("actors", () => {
  it.each(["FirmActor", `unknown ${AS} Actor`, 'ActorWith<"firm">'])("nobody casts to %s", (type) => {
    const text = `export const actor = {} ${AS} ${type};\n`;
    expect(said(actors, { "lib/calls/commands.ts": text })).toHaveLength(1);
    expect(said(actors, { "lib/auth/session.ts": text })).toHaveLength(1);
    expect(said(actors, { "cli/commands/season.ts": text })).toHaveLength(1);
    expect(said(actors, { "lib/auth/make-actor.ts": text, "lib/testing/builders.ts": text })).toEqual([]);
  });

  it("are made by the session and by builders only", () => {
    const text = importing("@/lib/auth/make-actor");
    expect(said(actors, { "lib/accounts/commands.ts": text })).toHaveLength(1);
    expect(said(actors, { "lib/auth/sign-in.ts": importing("./make-actor") })).toHaveLength(1);
    expect(said(actors, { "lib/auth/session.ts": importing("./make-actor"), "lib/testing/actors.ts": text })).toEqual(
      [],
    );
  });
});

describe("system callers", () => {
  const tree = { "lib/accounts/commands.ts": 'await asSystem("registration", work);\n', "app/page.tsx": "" };
  const row = { name: "registration", path: "lib/accounts/commands.ts", reach: "registration" } as const;

  it("accepts a caller that the table names", () => {
    expect(said(systemCallers([row]), tree)).toEqual([]);
  });

  it("refuses a caller that the table does not name, and a name that is computed", () => {
    expect(said(systemCallers([]), tree).join()).toContain("not in the table");
    expect(said(systemCallers([]), { "lib/jobs/run.ts": "await asSystem(name, work);\n" }).join()).toContain(
      "not written out",
    );
  });

  it("refuses a row whose caller is gone", () => {
    expect(said(systemCallers([row]), {}).join()).toContain("which is gone");
  });

  it("refuses a page that reaches system work it has no reason for", () => {
    const reaching = { ...tree, "app/page.tsx": importing("@/lib/accounts/commands") };
    expect(said(systemCallers([{ ...row, reach: "no page" }]), reaching).join()).toContain("reachable from a page");
    expect(said(systemCallers([row]), reaching)).toEqual([]);
  });
});
