import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { client } from "./client";
import { isRetryableConflict } from "./errors";
import type { Prisma } from "./generated/client";
import { type Identity, type Opening, openingAs } from "./opening";

/**
 * Those who act without a person. Each name has policies of its own in prisma/migrations; a test lists every caller.
 * - sign-in: finds an account by its e-mail, opens and ends sessions (live-session.ts reads them)
 * - forgotten-password: sends a link to an account, or says whom to turn to, and sets a new password for whoever brings the link back
 * - reading-link: finds a link by its token's hash and counts that it was read
 * - registration: makes a firm with its first member; accepts an invitation; asks both to confirm their address
 * - clock: records what the programme's clock has brought about (a call has closed)
 * - operator: the command line makes the first administrator
 * - mail: reads the letters that wait, looks whether an address is proven, and writes down what became of them
 * - scanner: writes down how files stand with the scanner of malware
 */
export type SystemName =
  | "forgotten-password"
  | "reading-link"
  | "sign-in"
  | "registration"
  | "clock"
  | "operator"
  | "mail"
  | "scanner";

export type Handle = {
  readonly db: Prisma.TransactionClient;
  /** The programme's clock at the start of this transaction: what every verdict about time is judged by. */
  readonly now: Date;
  readonly by: { readonly accountId: string | null; readonly role: string };
};

const nobody: Identity = { role: "", account: "", firm: "", unit: "", system: "" };

function identityOf(actor: Actor): Identity {
  return {
    ...nobody,
    role: actor.role,
    account: actor.accountId,
    firm: actor.role === "firm" ? actor.firmId : "",
    unit: actor.role === "county" ? actor.unitCode : "",
  };
}

async function inTransaction<Value>(
  identity: Identity,
  by: Handle["by"],
  work: (handle: Handle) => Promise<Value>,
  readOnly = false,
): Promise<Value> {
  const opening: Opening = { identity, readOnly, now: null };
  return openingAs(opening, () =>
    client().$transaction(
      async (db) => {
        if (opening.now === null) throw new Error("the database did not tell its time");
        return work({ db, now: opening.now, by });
      },
      { maxWait: 5000, timeout: 20000 },
    ),
  );
}

/** Conflicts that a second try may well survive are tried again twice; the work must therefore have no effect but the database's. */
async function retried<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (fault) {
      if (attempt === 3 || !isRetryableConflict(fault)) throw fault;
    }
  }
}

/** Opens a transaction in the actor's name. One for each page or command, with all its queries inside. */
export function asActor<Value>(actor: Actor, work: (handle: Handle) => Promise<Value>): Promise<Value> {
  const by = { accountId: actor.accountId, role: actor.role };
  const readOnly = actor.role === "firm" && actor.readOnly === true;
  return retried(() => inTransaction(identityOf(actor), by, work, readOnly));
}

/** What anybody may read: opened calls, notices, the calendar. */
export function asPublic<Value>(work: (handle: Handle) => Promise<Value>): Promise<Value> {
  return retried(() => inTransaction({ ...nobody, role: "public" }, { accountId: null, role: "public" }, work));
}

export function asSystem<Value>(name: SystemName, work: (handle: Handle) => Promise<Value>): Promise<Value> {
  return retried(() => inTransaction({ ...nobody, system: name }, { accountId: null, role: `system:${name}` }, work));
}
