import { ownPath } from "@/lib/auth/own-path";
import { beginSignOn, signOnProvider } from "@/lib/auth/sign-on";
import { writeSignOnCookie } from "@/lib/auth/sign-on-cookie";

/** Sends the browser to the provider of single sign-on; where there is none, this address does not exist. */
export async function GET(request: Request): Promise<Response> {
  const provider = signOnProvider();
  if (!provider) return new Response(null, { status: 404 });
  const next = ownPath(new URL(request.url).searchParams.get("next"), "");
  const begun = await beginSignOn(provider, { purpose: "sign-in", next });
  if (!begun.ok) return to("/sign-in?sign-on=provider-not-reached");
  await writeSignOnCookie(begun.value.sealed);
  return to(begun.value.url);
}

const to = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
