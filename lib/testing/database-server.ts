// Starts one real PostgreSQL for all database tests, migrates a template in it, and tells the workers where it is.
import type { TestProject } from "vitest/node";
import { bringUpToDate } from "../../scripts/migrate/bring-up-to-date";
import { ensureDatabase, urlsOf } from "../../scripts/postgres/roles";
import { startTestCluster } from "../../scripts/postgres/test-cluster";

const template = "jigai_template";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: {
      readonly port: number;
      readonly passwords: {
        readonly maintenance: string;
        readonly owner: string;
        readonly application: string;
        readonly worker: string;
      };
      readonly template: string;
    };
  }
}

export default async function setup(project: TestProject) {
  // JIGAI_TEST_POSTGRES names the programs of another version, such as /usr/lib/postgresql/15/bin.
  const cluster = await startTestCluster(process.env.JIGAI_TEST_POSTGRES);
  const { port, passwords } = cluster;
  try {
    await ensureDatabase(urlsOf(port, passwords, "postgres").maintenance, template);
    await bringUpToDate(urlsOf(port, passwords, template).owner);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide("databaseServer", { port, passwords, template });
  return cluster.stop;
}
