import { type NextRequest, NextResponse } from "next/server";
import { pageHeaders, UNTRUSTED_REQUEST_HEADERS } from "@/lib/core/security-headers";
import { env } from "@/lib/env";

/** Headers only, and no lock: whoever finds a way round it gains nothing, since queries and commands ask who is there. */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === "/_next/image") return new NextResponse(null, { status: 404 });

  const headers = new Headers(request.headers);
  for (const name of UNTRUSTED_REQUEST_HEADERS) headers.delete(name);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const answer = pageHeaders({
    nonce,
    https: env().PORTAL_URL.startsWith("https:"),
    // biome-ignore lint/style/noProcessEnv: not a setting; the bundler writes the value in
    development: process.env.NODE_ENV === "development",
  });
  // Next reads the nonce from this request header and puts it on the scripts that it writes.
  headers.set("content-security-policy", answer.get("Content-Security-Policy") ?? "");
  headers.set("x-nonce", nonce);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of answer) response.headers.set(name, value);
  return response;
}

export const config = {
  // Left out: uploads and downloads (a proxy cuts bodies over its limit without saying so), the frozen notices and static
  // assets, which all set their own headers. Prefetches stay in: they make pages too.
  matcher: ["/((?!api/|_next/static/|notices/[^/]+/document(?:[./]|$)|favicon\\.ico$|icon\\.svg$).*)"],
};
