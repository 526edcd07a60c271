import "server-only";
import { decode, encode } from "next-auth/jwt";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import { err, ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sessionSecret } from "./session-cookie";

/** One provider of OpenID Connect, from the portal's settings. */
export type SignOnProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it: "赣服通". */
  readonly name: string;
};

export function signOnProvider(): SignOnProvider | null {
  const { JIGAI_OIDC_ISSUER: issuer, JIGAI_OIDC_CLIENT_ID: clientId, JIGAI_OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: env().JIGAI_OIDC_NAME };
}

/** Why somebody was sent to the provider: to sign in, or to link what he proves there to the account of this session. */
const errand = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("sign-in"), next: z.string() }),
  z.object({ purpose: z.literal("link"), sessionId: z.string() }),
]);
export type Errand = z.output<typeof errand>;

const journey = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string(), errand });

/** Who it is, in the provider's own words; names and addresses that come along are not looked at. */
export type Identity = { readonly issuer: string; readonly subject: string };

export const CALLBACK_PATH = "/sign-in/sign-on/callback";
/** Long enough to find one's telephone at the provider's. */
export const JOURNEY_SECONDS = 600;
/** What is kept for a journey passes for no other cookie of the portal, and none of them for it. */
const SALT = "jigai-sign-on";

const callback = () => `${env().PORTAL_URL}${CALLBACK_PATH}`;

const keeper = new Map<string, Promise<Configuration>>();

/** The provider's own description of itself, fetched once; a fetch that failed is tried again by the next person. */
function configurationOf({ issuer, clientId, clientSecret }: SignOnProvider): Promise<Configuration> {
  const key = `${issuer} ${clientId}`;
  const known = keeper.get(key);
  if (known !== undefined) return known;
  const address = new URL(issuer);
  // Plain http is for providers on this very machine: tests, and an intranet's forwarder.
  const execute = isLoopback(address) ? [allowInsecureRequests] : [];
  const fetched = discovery(address, clientId, clientSecret, undefined, { execute, timeout: 10 });
  keeper.set(key, fetched);
  fetched.catch(() => keeper.delete(key));
  return fetched;
}

const isLoopback = ({ hostname }: URL) => hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";

/** Where to send the browser, and what its cookie keeps until it comes back. */
export async function beginSignOn(
  provider: SignOnProvider,
  forWhat: Errand,
): Promise<Result<{ readonly url: string; readonly sealed: string }, "provider-not-reached">> {
  const configuration = await reached(configurationOf(provider));
  if (!configuration) return err("provider-not-reached");
  const begun = {
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    errand: forWhat,
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callback(),
    scope: "openid",
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.codeVerifier),
    code_challenge_method: "S256",
    // Whoever links proves himself now: a session that somebody else left open at the provider links nothing.
    ...(forWhat.purpose === "link" ? { prompt: "login" } : {}),
  });
  const sealed = await encode({ token: begun, secret: sessionSecret(), salt: SALT, maxAge: JOURNEY_SECONDS });
  return ok({ url: url.href, sealed });
}

export type SignOnFailure = "sign-on-expired" | "sign-on-failed";

/** Who has come back. State, nonce, PKCE, signature, issuer and audience are the library's to check. */
export async function finishSignOn(
  provider: SignOnProvider,
  sealed: string | null,
  query: string,
): Promise<Result<{ readonly identity: Identity; readonly errand: Errand }, SignOnFailure>> {
  const kept = journey.safeParse(await opened(sealed));
  if (!kept.success) return err("sign-on-expired");
  const { state, nonce, codeVerifier } = kept.data;
  try {
    const address = new URL(`${callback()}${query}`);
    const tokens = await authorizationCodeGrant(await configurationOf(provider), address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return err("sign-on-failed");
    return ok({ identity: { issuer: claims.iss, subject: claims.sub }, errand: kept.data.errand });
  } catch (fault) {
    log().warn({ fault }, "a single sign-on did not come to an end");
    return err("sign-on-failed");
  }
}

async function opened(sealed: string | null): Promise<unknown> {
  if (sealed === null) return null;
  return decode({ token: sealed, secret: sessionSecret(), salt: SALT }).catch(() => null); // forged or too old
}

async function reached<Value>(work: Promise<Value>): Promise<Value | null> {
  return work.catch((fault: unknown) => {
    log().error({ fault }, "the provider of single sign-on could not be reached");
    return null;
  });
}
