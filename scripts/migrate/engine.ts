// Prisma's command line downloads a native schema engine from a host that closed networks cannot reach. The same engine is published to npm as
// WebAssembly; driven through the pg adapter it keeps the ordinary _prisma_migrations table, so that a connected machine may go on using
// `prisma migrate deploy` on the same database.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { root } from "../bootstrap/places.mjs";
import { WholeScripts } from "./whole-scripts";

export function portalSchema() {
  return schemaOf(readFileSync(path.join(root, "prisma/schema.prisma"), "utf8"));
}

export function schemaOf(content: string) {
  return { path: "prisma/schema.prisma", content };
}

export const everything = { externalTables: [], externalEnums: [] };

export async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const Engine = await loadEngine();
  // A pool of our own, because the engine does not close the one the adapter would make.
  const pool = new pg.Pool({ connectionString: url, options: "-c timezone=UTC", connectionTimeoutMillis: 5000 });
  const schema = portalSchema();
  const engine = await Engine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

let loading: Promise<typeof SchemaEngine> | undefined;

/** Once a process: a second instance would take over the first one's memory. */
function loadEngine() {
  loading ??= instantiateEngine();
  return loading;
}

async function instantiateEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const imports: WebAssembly.ModuleImports = { ...glue, ...patientTimers(Object.keys(glue)) };
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": imports });
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin !== "function") throw new Error("the schema engine is not the one this portal was written for");
  begin();
  return glue.SchemaEngine;
}

/** The engine leaves the time-out of its lock running after the lock was got; it must not keep a finished process waiting for ten seconds. */
function patientTimers(names: readonly string[]): WebAssembly.ModuleImports {
  const name = names.find((each) => each.startsWith("__wbg_setTimeout_"));
  return name === undefined ? {} : { [name]: (work: () => void, delay: number) => setTimeout(work, delay).unref() };
}
