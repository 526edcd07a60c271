import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Client } from "pg";
import type { Figure } from "./measure";

const run = promisify(execFile);

const SCALE = 10;
const SECONDS = 8;

const TABLES = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.branches (bid int primary key, bbalance int, filler char(88));
  create table bench.tellers (tid int primary key, bid int, tbalance int, filler char(84));
  create table bench.accounts (aid int primary key, bid int, abalance int, filler char(84));
  create table bench.history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
  insert into bench.branches select n, 0, '' from generate_series(1, ${SCALE}) n;
  insert into bench.tellers select n, (n - 1) / 10 + 1, 0, '' from generate_series(1, ${SCALE * 10}) n;
  insert into bench.accounts select n, (n - 1) / 100000 + 1, 0, '' from generate_series(1, ${SCALE * 100_000}) n;
  analyze bench.branches, bench.tellers, bench.accounts;`;

/** Transactions a second of the standard script of pgbench ("tpcb-like"): by pgbench itself, or where there is none as it would send it. */
export async function tpcB(ownerUrl: string, clients: number): Promise<Figure> {
  const byPgbench = await pgbench(ownerUrl, clients).catch((fault: unknown) => {
    if (isMissing(fault)) return null;
    throw fault;
  });
  if (byPgbench !== null) return { name: "TPC-B transactions by pgbench", perSecond: byPgbench };
  return { name: "TPC-B transactions by node-postgres", perSecond: await asPgbenchSends(ownerUrl, clients) };
}

const isMissing = (fault: unknown): boolean => fault instanceof Error && "code" in fault && fault.code === "ENOENT";

async function pgbench(ownerUrl: string, clients: number): Promise<number> {
  const env = { ...process.env, PGOPTIONS: "-c search_path=bench" };
  await run("pgbench", ["--version"]);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("drop schema if exists bench cascade; create schema bench");
    await run("pgbench", ["--initialize", "--quiet", `--scale=${SCALE}`, ownerUrl], { env });
    const measured = ["--no-vacuum", `--client=${clients}`, "--jobs=1", `--time=${SECONDS}`, ownerUrl];
    const { stdout } = await run("pgbench", measured, { env });
    const [, perSecond] = /tps = ([0-9.]+)/.exec(stdout) ?? [];
    if (perSecond === undefined) throw new Error(`pgbench said no figure: ${stdout}`);
    return Number(perSecond);
  } finally {
    await owner.query("drop schema if exists bench cascade");
    await owner.end();
  }
}

async function asPgbenchSends(ownerUrl: string, clients: number): Promise<number> {
  const connected = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: ownerUrl });
      await client.connect();
      return client;
    }),
  );
  const [first] = connected;
  try {
    await first?.query(TABLES);
    const end = performance.now() + SECONDS * 1000;
    let done = 0;
    const begun = performance.now();
    await Promise.all(
      connected.map(async (client) => {
        while (performance.now() < end) {
          await transaction(client);
          done += 1;
        }
      }),
    );
    return done / ((performance.now() - begun) / 1000);
  } finally {
    await first?.query("drop schema if exists bench cascade");
    await Promise.all(connected.map((client) => client.end()));
  }
}

const upTo = (last: number) => 1 + Math.floor(Math.random() * last);

async function transaction(client: Client): Promise<void> {
  const [aid, bid, tid] = [upTo(100_000 * SCALE), upTo(SCALE), upTo(10 * SCALE)];
  const delta = upTo(10_001) - 5_001;
  await client.query("begin");
  await client.query(`update bench.accounts set abalance = abalance + ${delta} where aid = ${aid}`);
  await client.query(`select abalance from bench.accounts where aid = ${aid}`);
  await client.query(`update bench.tellers set tbalance = tbalance + ${delta} where tid = ${tid}`);
  await client.query(`update bench.branches set bbalance = bbalance + ${delta} where bid = ${bid}`);
  await client.query(`insert into bench.history values (${tid}, ${bid}, ${aid}, ${delta}, current_timestamp)`);
  await client.query("end");
}
