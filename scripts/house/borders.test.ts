import { describe, expect, it } from "vitest";
import { borders } from "./borders";
import { circles } from "./circles";
import { importing, said } from "./tree";

describe("borders", () => {
  it.each([
    ["lib/core/time.ts", "@/lib/db/as-actor"],
    ["lib/core/time.ts", "@/lib/calls/domain"],
    ["lib/core/time.ts", "../db/as-actor"],
    ["lib/ui/field.tsx", "@/lib/calls/domain"],
    ["lib/calls/domain.ts", "@/lib/db/as-actor"],
    ["lib/calls/domain/window.ts", "@/lib/calls/queries"],
    ["lib/calls/domain.ts", "@/lib/env"],
    ["lib/calls/domain.ts", "@/lib/auth/session"],
    ["lib/calls/policy.ts", "@/lib/calls/schema"],
    ["lib/calls/schema.ts", "@/lib/calls/policy"],
    ["lib/calls/actions.ts", "@/lib/db/as-actor"],
    ["lib/calls/ui/call-form.tsx", "@/lib/calls/commands"],
    ["lib/calls/ui/call-form.tsx", "@/lib/db/as-actor"],
    ["lib/calls/queries.ts", "@/lib/calls/commands"],
    ["lib/calls/queries.ts", "@/lib/testing/builders"],
    ["lib/words/server.ts", "@/lib/calls/queries"],
    ["lib/db/client.ts", "@/lib/calls/domain"],
    ["lib/audit/record-event.ts", "@/lib/calls/commands"],
    ["lib/jobs/queue.ts", "@/lib/notices/commands"],
    ["lib/calls/queries.ts", "@/app/page"],
    ["lib/testing/builders.ts", "@/app/page"],
    ["e2e/season.spec.ts", "@/app/page"],
    ["lib/calls/queries.test.ts", "@/app/page"],
    ["lib/calls/queries.ts", "@/scripts/house/check"],
    ["app/page.tsx", "@/lib/db/as-actor"],
    ["app/page.tsx", "@/lib/calls/commands"],
    ["app/page.tsx", "@/lib/calls/commands/open-call"],
    ["app/api/calls/route.ts", "@/lib/calls/commands"],
    ["app/page.tsx", "@/lib/testing/builders"],
    ["proxy.ts", "@/lib/db/as-actor"],
  ])("%s may not import %s", (path, specifier) => {
    expect(said(borders, { [path]: importing(specifier) })).not.toEqual([]);
  });

  it.each([
    ["lib/calls/domain.ts", "@/lib/core/result"],
    ["lib/calls/domain.ts", "@/lib/auth/actor"],
    ["lib/calls/schema.ts", "@/lib/eligibility/domain/facts"],
    ["lib/calls/queries.ts", "@/lib/db/as-actor"],
    ["lib/calls/commands/open-call.ts", "./read-window"],
    ["lib/calls/actions.ts", "./commands"],
    ["lib/notices/commands.ts", "@/lib/calls/queries"],
    ["lib/applications/ui/live-findings.tsx", "@/lib/eligibility/ui/finding-words"],
    ["lib/calls/ui/call-form.tsx", "@/lib/ui/field"],
    ["lib/calls/domain.test.ts", "@/lib/testing/builders"],
    ["lib/testing/season.ts", "@/lib/notices/commands"],
    ["cli/commands/rank.ts", "@/lib/ranking/domain/tie-break"],
    ["app/page.tsx", "@/lib/calls/queries"],
    ["app/calls/export/route.ts", "@/lib/documents/list-export"],
    ["app/page.tsx", "./list"],
    ["instrumentation.ts", "@/lib/notices/commands"],
  ])("%s may import %s", (path, specifier) => {
    expect(said(borders, { [path]: importing(specifier) })).toEqual([]);
  });

  it("lets a component name the shape of a view, and not call the query", () => {
    const path = "lib/calls/ui/call-list.tsx";
    expect(said(borders, { [path]: 'import type { CallView } from "@/lib/calls/queries";\n' })).toEqual([]);
    expect(said(borders, { [path]: 'import { type CallView } from "../queries";\n' })).toEqual([]);
    expect(said(borders, { [path]: 'import { listCalls, type CallView } from "../queries";\n' })).not.toEqual([]);
  });

  it("wants what crosses a border written in full", () => {
    const tree = { "lib/notices/commands.ts": importing("../calls/queries"), "lib/calls/queries.ts": "" };
    expect(said(borders, tree).join()).toContain("write it with @/");
  });

  it("sees through dynamic and bare imports, and not into comments", () => {
    expect(said(borders, { "app/page.tsx": 'const db = await import("@/lib/db/as-actor");\n' })).not.toEqual([]);
    expect(said(borders, { "app/page.tsx": 'import "@/lib/db/as-actor";\n' })).not.toEqual([]);
    expect(said(borders, { "app/page.tsx": '// import "@/lib/db/as-actor";\n' })).toEqual([]);
  });
});

describe("direction", () => {
  it.each([
    ["calls", "applications"],
    ["evidence", "eligibility"],
    ["eligibility", "screening"],
    ["screening", "panels"],
    ["panels", "ranking"],
    ["ranking", "awards"],
    ["awards", "notices"],
  ])("%s stands left of %s", (left, right) => {
    expect(said(borders, { [`lib/${left}/queries.ts`]: importing(`@/lib/${right}/queries`) }).join()).toContain(
      "point left",
    );
    expect(said(borders, { [`lib/${right}/queries.ts`]: importing(`@/lib/${left}/queries`) })).toEqual([]);
    expect(said(borders, { [`lib/${left}/queries.ts`]: importing(`@/lib/${right}/domain`) })).toEqual([]);
  });
});

describe("circles", () => {
  it("finds a circle of files", () => {
    const tree = {
      "lib/core/a.ts": importing("./b"),
      "lib/core/b.ts": importing("./c"),
      "lib/core/c.ts": importing("./a"),
    };
    expect(said(circles, tree)).toEqual([
      "lib/core/a.ts: import circle: lib/core/a.ts → lib/core/b.ts → lib/core/c.ts → lib/core/a.ts",
    ]);
  });

  it("finds a circle of features whose files form none", () => {
    const tree = {
      "lib/firms/queries.ts": importing("@/lib/accounts/queries"),
      "lib/accounts/queries.ts": "",
      "lib/accounts/commands.ts": importing("@/lib/firms/policy"),
      "lib/firms/policy.ts": "",
    };
    expect(said(circles, tree)).toEqual(["lib/firms: features in a circle: firms → accounts → firms"]);
  });

  it("finds a circle of domains", () => {
    const tree = {
      "lib/calls/domain/a.ts": importing("@/lib/ranking/domain/a"),
      "lib/ranking/domain/a.ts": "",
      "lib/ranking/domain/b.ts": importing("@/lib/calls/domain/b"),
      "lib/calls/domain/b.ts": "",
    };
    expect(said(circles, tree).join()).toContain("calls/domain → ranking/domain → calls/domain");
  });

  it("lets a feature use a domain to its right, which knows nothing of the feature", () => {
    const tree = {
      "lib/calls/queries.ts": importing("@/lib/ranking/domain/a"),
      "lib/ranking/domain/a.ts": importing("@/lib/calls/domain/b"),
      "lib/calls/domain/b.ts": "",
    };
    expect(said(circles, tree)).toEqual([]);
  });
});
