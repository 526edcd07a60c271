import "server-only";
import { headers } from "next/headers";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { CommonRefusal } from "@/lib/core/action-state";
import { PAGE_ACCOUNT_HEADER } from "@/lib/core/page-account";
import type { Actor, ActorWith, Role } from "./actor";
import { isDrawnForAnother } from "./drawn-for";
import { logStranger } from "./log-stranger";
import { isSameOrigin } from "./same-origin";
import { findSignedIn, refusalBefore } from "./session";

const STATUS = {
  "wrong-origin": 403,
  "not-signed-in": 401,
  "not-found": 404,
  "other-account": 409,
  "password-change-first": 403,
  "second-factor-first": 403,
} as const;

const refused = (refusal: Exclude<CommonRefusal, "invalid-input">) =>
  Response.json({ ok: false, refusal, faults: [] }, { status: STATUS[refusal] });

const hasRole = <Wanted extends Role>(actor: Actor, wanted: readonly Wanted[]): actor is ActorWith<Wanted> =>
  wanted.some((role) => role === actor.role);

/**
 * The gate of `defineAction` for the few route handlers that take a file: same origin, a live session, the account
 * that the page was drawn for, one of the roles.
 * Answers the actor, or the response that tells why not, in the shape in which an action answers.
 */
export async function requireSender<Wanted extends Role>(
  ...roles: readonly Wanted[]
): Promise<ActorWith<Wanted> | Response> {
  if (!(await isSameOrigin())) return refused("wrong-origin");
  const signedIn = await findSignedIn();
  if (!signedIn) {
    await logStranger();
    return refused("not-signed-in");
  }
  const { actor, session } = signedIn;
  if (isDrawnForAnother((await headers()).get(PAGE_ACCOUNT_HEADER), actor)) return refused("other-account");
  if (!hasRole(actor, roles)) {
    await recordRefusal(actor, `send as ${roles.join(" or ")}`, "not-found");
    return refused("not-found");
  }
  const first = refusalBefore(session);
  if (first) return refused(first);
  return actor;
}
