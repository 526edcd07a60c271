import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Result } from "@/lib/core/result";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { recordRefusal } from "./record-refusal";

/** Carries a refusal out of the transaction, so that it is rolled back; never leaves this file. */
class RolledBack<Refusal extends string> extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/**
 * The one way to change anything: the work runs in one transaction in the actor's name. A refusal rolls all of it back
 * and is then written down in a transaction of its own.
 */
export async function runCommand<Value, Refusal extends string>(
  actor: Actor,
  action: string,
  work: (handle: Handle) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await asActor(actor, async (handle) => {
      const result = await work(handle);
      if (!result.ok) throw new RolledBack(result.error);
      return result;
    });
  } catch (fault) {
    if (!(fault instanceof RolledBack)) throw fault;
    await recordRefusal(actor, action, fault.refusal);
    // The only maker of RolledBack is the line above, which puts a Refusal into it.
    return { ok: false, error: fault.refusal as Refusal };
  }
}
