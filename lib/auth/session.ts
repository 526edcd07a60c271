import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { LiveSession, Pending } from "@/lib/db/live-session";
import type { Actor, ActorWith, Role } from "./actor";
import { clientAddress } from "./client-address";
import { logStranger } from "./log-stranger";
import { makeActor } from "./make-actor";
import { requestedPath } from "./requested-path";
import { readSessionCookie } from "./session-cookie";
import { findSession } from "./sessions";

type SignedIn = { readonly actor: Actor; readonly session: LiveSession };

/** Read once for each request, so that every query of it is given the same actor. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionCookie();
  const session = sessionId ? await findSession(sessionId) : null;
  const actor = session && makeActor(session, await clientAddress());
  return session && actor ? { actor, session } : null;
});

/** Who is signed in; half a sign-in is nobody's. */
export async function findActor(): Promise<Actor | null> {
  const signedIn = await findSignedIn();
  return signedIn === null || signedIn.session.pending === "code" ? null : signedIn.actor;
}

const FIRST: Readonly<Record<Pending, "password-change-first" | "second-factor-first">> = {
  code: "second-factor-first",
  password: "password-change-first",
  enrolment: "second-factor-first",
};

/** Why this session may not act yet; null when it may. `during`: what the act itself is there to settle. */
export function refusalBefore(
  { pending }: Pick<LiveSession, "pending">,
  during: readonly Pending[] = [],
): "password-change-first" | "second-factor-first" | null {
  return pending === null || during.includes(pending) ? null : FIRST[pending];
}

/** Where a page sends a session that has something to do first. */
function wayBefore(pending: Pending, path: string): string | null {
  if (pending === "code") return `/sign-in/code?next=${encodeURIComponent(path)}`;
  const way = pending === "password" ? "/account/password" : "/account/second-factor";
  return path.startsWith(way) ? null : way;
}

const hasRole = <Wanted extends Role>(actor: Actor, wanted: readonly Wanted[]): actor is ActorWith<Wanted> =>
  wanted.some((role) => role === actor.role);

/**
 * For pages: the actor in one of the wanted roles. Nobody signed in: to the sign-in page and back.
 * Another role: 404, as for an address that does not exist, and the refusal is written down.
 */
export async function requireActor<Wanted extends Role>(...wanted: readonly Wanted[]): Promise<ActorWith<Wanted>> {
  const signedIn = await findSignedIn();
  const path = await requestedPath();
  if (!signedIn) {
    await logStranger();
    redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  const { pending } = signedIn.session;
  const way = pending && wayBefore(pending, path);
  if (way) redirect(way);
  if (!hasRole(signedIn.actor, wanted)) return refuseUnknown(signedIn.actor);
  return signedIn.actor;
}

/** 404 for what does not exist and for what the actor may not know of, written down for the inspector. */
export async function refuseUnknown(actor: Actor): Promise<never> {
  await recordUnknown(actor);
  notFound();
}

/** The same at an address that is open to anybody: whoever is signed in is written down there too. */
export async function refuseAnybody(): Promise<never> {
  const actor = await findActor();
  return actor ? refuseUnknown(actor) : notFound();
}

/** For routes whose 404 has no page. */
export async function recordUnknown(actor: Actor | null): Promise<void> {
  if (actor) await recordRefusal(actor, `open ${(await requestedPath()).split("?")[0]}`, "not-found");
}
