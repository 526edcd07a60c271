import { linkIdentity } from "@/lib/accounts/commands/link-identity";
import { homeOf } from "@/lib/accounts/domain";
import { browserName } from "@/lib/auth/browser-name";
import { ownPath } from "@/lib/auth/own-path";
import { findSignedIn } from "@/lib/auth/session";
import { signInByIdentity } from "@/lib/auth/sign-in-by-identity";
import { carrySession } from "@/lib/auth/sign-in-here";
import { finishSignOn, type Identity, signOnProvider } from "@/lib/auth/sign-on";
import { takeSignOnCookie } from "@/lib/auth/sign-on-cookie";

/** Where the provider sends the browser back to: signs in, or links to the session that set out. */
export async function GET(request: Request): Promise<Response> {
  const provider = signOnProvider();
  if (!provider) return new Response(null, { status: 404 });
  const finished = await finishSignOn(provider, await takeSignOnCookie(), new URL(request.url).search);
  if (!finished.ok) return to(`/sign-in?sign-on=${finished.error}`);
  const { identity, errand } = finished.value;
  return errand.purpose === "link" ? link(identity, errand.sessionId) : enter(identity, errand.next);
}

async function link(identity: Identity, sessionId: string): Promise<Response> {
  const signedIn = await findSignedIn();
  // Another person may have signed in here meanwhile: what was begun for one session ends with it.
  if (signedIn?.session.sessionId !== sessionId || signedIn.session.pending !== null)
    return to("/sign-in?sign-on=sign-on-expired");
  const linked = await linkIdentity(signedIn.actor, identity);
  return to(`/account?sign-on=${linked.ok ? "linked" : linked.error}`);
}

async function enter(identity: Identity, next: string): Promise<Response> {
  const result = await signInByIdentity(identity, await browserName());
  if (!result.ok) return to(`/sign-in?sign-on=${result.error}`);
  const { sessionId, role, needsCode } = result.value;
  await carrySession(sessionId);
  const home = ownPath(next, homeOf(role));
  return to(needsCode ? `/sign-in/code?next=${encodeURIComponent(home)}` : home);
}

const to = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
