import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { SignOnProvider } from "@/lib/auth/sign-on";

export type ASignOnProvider = {
  readonly provider: SignOnProvider;
  /** Goes the whole way as a person's browser does; the query with which the provider sends it back. */
  readonly visit: (url: string, subject: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

const CLIENT = { clientId: "jigai", clientSecret: "a secret that the provider and the portal share" };

/** A real provider of OpenID Connect on this machine. Whoever comes is whom he says; each has the e-mail address given. */
export async function aSignOnProvider(
  callback: string,
  emailOf: (subject: string) => string,
): Promise<ASignOnProvider> {
  const { Provider } = await import("oidc-provider");
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // A server that listens on an address has one.
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [callback] }],
    cookies: { keys: ["a key of the tests"] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ["sub", "email"] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, email: emailOf(subject), email_verified: true }),
    }),
  });
  server.on("request", provider.callback());
  return {
    provider: { issuer, ...CLIENT, name: "示例统一身份" },
    visit: (url, subject) => visit(url, subject, callback),
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

/** Follows every redirect with its cookies, says who it is where that is asked, and consents; stops before the portal. */
async function visit(url: string, subject: string, callback: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = { url, body: null as URLSearchParams | null };
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(next.url, {
      method: next.body ? "POST" : "GET",
      body: next.body,
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    keep(jar, response);
    const location = response.headers.get("location");
    if (location?.startsWith(callback)) return new URL(location).search;
    next = location
      ? { url: new URL(location, next.url).href, body: null }
      : { url: next.url, body: answer(await response.text(), subject) };
  }
  throw new Error("the provider never sent the browser back");
}

function keep(jar: Map<string, string>, response: Response) {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name);
    else jar.set(name, value.join("="));
  }
}

/** The two forms of the provider's own pages: who are you, and may the portal know. */
function answer(page: string, subject: string): URLSearchParams {
  if (page.includes('name="login"')) return new URLSearchParams({ prompt: "login", login: subject, password: "any" });
  if (page.includes('value="consent"')) return new URLSearchParams({ prompt: "consent" });
  throw new Error(`the provider shows something else: ${page.slice(0, 500)}`);
}
