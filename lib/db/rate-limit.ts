import "server-only";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sha256Hex } from "@/lib/core/sha256";
import { env } from "@/lib/env";

/** How often a thing may be tried, shared by all servers; judged by the real clock. */
export type Limit = { readonly name: string; readonly times: number; readonly seconds: number };

export const limits = {
  signInByAccount: { name: "sign-in-account", times: 10, seconds: 900 },
  signInByAddress: { name: "sign-in-address", times: 50, seconds: 900 },
  secondFactorByAccount: { name: "second-factor-account", times: 10, seconds: 900 },
  passwordLinkByAddress: { name: "password-link-address", times: 20, seconds: 3600 },
  /** Half as long as a link works: whoever is sent none has one that still works. */
  passwordLinkByAccount: { name: "password-link-account", times: 1, seconds: 300 },
  /** As many as sign-ins: a whole firm may join from one office. */
  invitationByAddress: { name: "invitation-address", times: 50, seconds: 900 },
  addressLetterByAddress: { name: "address-letter", times: 3, seconds: 3600 },
  registrationByAddress: { name: "registration-address", times: 20, seconds: 3600 },
  uploadByAccount: { name: "upload-account", times: 240, seconds: 3600 },
  receiptByAddress: { name: "receipt-address", times: 60, seconds: 600 },
  libraryMatchByAddress: { name: "library-match-address", times: 120, seconds: 600 },
} as const satisfies Record<string, Limit>;

const keeper = globalThis as typeof globalThis & {
  jigaiLimiterPool?: Pool;
  jigaiLimiters?: Map<string, RateLimiterPostgres>;
};

function limiter(limit: Limit): RateLimiterPostgres {
  keeper.jigaiLimiterPool ??= new Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5000,
    statement_timeout: 5000,
  });
  keeper.jigaiLimiters ??= new Map();
  const known = keeper.jigaiLimiters.get(limit.name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: keeper.jigaiLimiterPool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true, // the migration made it; the application's role may not
    keyPrefix: limit.name,
    points: limit.times,
    duration: limit.seconds,
  });
  keeper.jigaiLimiters.set(limit.name, made);
  return made;
}

/**
 * Uses up one try; false when none is left. A failing store throws: whoever calls at sign-in thereby stays closed.
 * Keys are hashed, so that the table holds no e-mail address.
 */
export async function spendTry(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiter(limit).consume(sha256Hex(key));
    return true;
  } catch (fault) {
    if (fault instanceof RateLimiterRes) return false;
    throw fault;
  }
}
