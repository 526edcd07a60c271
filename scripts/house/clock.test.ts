import { describe, expect, it } from "vitest";
import { clock } from "./clock";
import { said } from "./tree";

describe("clock", () => {
  it.each([
    ["lib/calls/domain.ts", "const now = Date.now();"],
    ["lib/calls/commands.ts", "const now = new Date();"],
    ["lib/calls/queries.ts", "const now = Date();"],
    ["lib/calls/queries.ts", "const start = performance.now();"],
    ["lib/calls/queries.ts", "tx.$queryRaw`select clock_timestamp()`"],
    ["lib/calls/queries.ts", 'const sql = "where closes_at > CURRENT_TIMESTAMP";'],
    ["lib/calls/queries.ts", 'tx.$queryRaw`select 1 from "call" where "closesAt" > now()`'],
    ["lib/calls/queries.ts", "tx.$queryRaw`select now ()`"],
    ["lib/calls/domain.test.ts", "const now = new Date();"],
    ["app/page.tsx", "const now = new Date();"],
    ["lib/core/lots.ts", "Math.random()"],
    ["lib/panels/domain.ts", "crypto.randomUUID()"],
  ])("%s may not say %s", (path, text) => {
    expect(said(clock, { [path]: text })).not.toEqual([]);
  });

  it.each([
    ["lib/calls/domain.ts", "const at = new Date(text);"],
    ["lib/calls/domain.ts", "// Date.now() would ask the machine"],
    ["lib/calls/domain.bench.test.ts", "const start = performance.now();"],
    ["lib/auth/throttle.ts", "const now = Date.now();"],
    ["lib/jobs/retry.ts", "const now = new Date();"],
    ["lib/ui/countdown.tsx", "const now = Date.now();"],
    ["lib/db/clock.ts", "tx.$queryRaw`select transaction_timestamp()`"],
    ["lib/calls/queries.ts", 'tx.$queryRaw`select 1 from "call" where "closesAt" > portal_now()`'],
    ["lib/accounts/commands/own-account.ts", 'tx.$executeRaw`update "credential" set "changedAt" = now()`'],
    ["scripts/start.mjs", "const started = performance.now();"],
  ])("%s may say %s", (path, text) => {
    expect(said(clock, { [path]: text })).toEqual([]);
  });
});
