import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { OpeningClient } from "./opening";
import { statementNames } from "./statement-names";

/**
 * The one client. It is not for use outside lib/db: as-actor.ts is the door.
 * - timezone=UTC: without it instants are stored hours wrong on a server with another zone, while a read-back looks right.
 * - plan_cache_mode: planning a statement with its row-level policies takes longer than running it, and what we ask goes by keys, for
 *   which one plan is as good as another. Left to itself PostgreSQL plans many of them anew each time.
 * - connectionTimeoutMillis: the driver's default waits for ever when the pool is used up.
 */
function openClient() {
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      options: "-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=8000 -c plan_cache_mode=force_generic_plan",
      max: env().JIGAI_DATABASE_POOL,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      Client: OpeningClient,
    },
    { statementNameGenerator: statementNames() },
  );
  return new PrismaClient({ adapter });
}

// Hot reload evaluates this module again and again; the client is kept where it survives that.
const keeper = globalThis as typeof globalThis & { jigaiClient?: PrismaClient };

export function client(): PrismaClient {
  keeper.jigaiClient ??= openClient();
  return keeper.jigaiClient;
}
