import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { err, type Result } from "@/lib/core/result";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { recordRefusal } from "./record-refusal";

/** Turns a file away, and writes down that and why. */
export type Refuse = <Refusal extends string>(refusal: Refusal) => Promise<Result<never, Refusal>>;

/** Everything that a person sends as a file: so many tries an hour, and what is refused outside a command is written down too. */
export async function runUpload<Value, Refusal extends string>(
  actor: Actor,
  action: string,
  receive: (refuse: Refuse) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | "too-many-uploads">> {
  const refuse: Refuse = async (refusal) => {
    await recordRefusal(actor, action, refusal);
    return err(refusal);
  };
  return (await spendTry(limits.uploadByAccount, actor.accountId)) ? receive(refuse) : refuse("too-many-uploads");
}
