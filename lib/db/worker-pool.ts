import { Pool } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Connections as the worker's role, which opens the queue of jobs and no other table; null where none is given. */
export function openWorkerPool(): Pool | null {
  const url = env().DATABASE_WORKER_URL;
  if (url === undefined) return null;
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5000, options: "-c timezone=UTC" });
  pool.on("error", (fault) => log().warn({ fault }, "the worker lost a connection"));
  return pool;
}
