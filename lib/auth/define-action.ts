import "server-only";
import type { z } from "zod";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { ActionState, CommonRefusal, Fault } from "@/lib/core/action-state";
import type { Result } from "@/lib/core/result";
import { storable } from "@/lib/core/storable";
import type { Pending } from "@/lib/db/live-session";
import type { ActorWith, Role } from "./actor";
import { clientAddress } from "./client-address";
import { isDrawnForAnother } from "./drawn-for";
import { logStranger } from "./log-stranger";
import { isSameOrigin } from "./same-origin";
import { findSignedIn, refusalBefore } from "./session";

const refused = (refusal: CommonRefusal, faults: readonly Fault[] = []) => ({ ok: false, refusal, faults }) as const;

function settle<Value, Refusal extends string>(result: Result<Value, Refusal>): ActionState<Value, Refusal> {
  return result.ok ? { ok: true, value: result.value } : { ok: false, refusal: result.error, faults: [] };
}

const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => ({ path: issue.path.join("."), code: issue.message }));

/**
 * The only maker of Server Actions. Each is a public address, so each proves who is asking from the database, parses what
 * came, without characters that nothing can keep, with a strict schema (an unknown key is refused, not dropped) and hands both to a command. It holds no rule itself.
 * A page that was drawn for another account than the one now signed in is refused: it is not what that person meant to do.
 */
export function defineAction<Wanted extends Role, Shape extends z.core.$ZodShape, Value, Refusal extends string>(
  roles: readonly Wanted[],
  schema: z.ZodObject<Shape>,
  run: (actor: ActorWith<Wanted>, input: z.output<z.ZodObject<Shape>>) => Promise<Result<Value, Refusal>>,
  options: { readonly during?: readonly Pending[] } = {},
) {
  const strict = schema.strict();
  return async (raw: z.input<z.ZodObject<Shape>>, pageAccount: string | null): Promise<ActionState<Value, Refusal>> => {
    if (!(await isSameOrigin())) return refused("wrong-origin");
    const signedIn = await findSignedIn();
    if (!signedIn) {
      await logStranger();
      return refused("not-signed-in");
    }
    const { actor, session } = signedIn;
    if (isDrawnForAnother(pageAccount, actor)) return refused("other-account");
    if (session.pending === "code") return refused("second-factor-first");
    if (!roles.some((role) => role === actor.role)) {
      await recordRefusal(actor, `act as ${roles.join(" or ")}`, "not-found");
      return refused("not-found");
    }
    const first = refusalBefore(session, options.during);
    if (first) return refused(first);
    const parsed = strict.safeParse(storable(raw));
    if (!parsed.success) return refused("invalid-input", faultsOf(parsed.error));
    // The role was compared with every wanted one just above; TypeScript cannot carry that through the generic.
    // `strict()` changes only what happens to unknown keys, not the type that comes out.
    return settle(await run(actor as ActorWith<Wanted>, parsed.data as z.output<z.ZodObject<Shape>>));
  };
}

/** For what people do before they have an account: the same, with the caller's address in place of an actor. */
export function definePublicAction<Shape extends z.core.$ZodShape, Value, Refusal extends string>(
  schema: z.ZodObject<Shape>,
  run: (address: string, input: z.output<z.ZodObject<Shape>>) => Promise<Result<Value, Refusal>>,
) {
  const strict = schema.strict();
  return async (raw: z.input<z.ZodObject<Shape>>): Promise<ActionState<Value, Refusal>> => {
    if (!(await isSameOrigin())) return refused("wrong-origin");
    const parsed = strict.safeParse(storable(raw));
    if (!parsed.success) return refused("invalid-input", faultsOf(parsed.error));
    return settle(await run(await clientAddress(), parsed.data as z.output<z.ZodObject<Shape>>));
  };
}
