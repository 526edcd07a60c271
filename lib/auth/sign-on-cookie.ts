import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { JOURNEY_SECONDS } from "./sign-on";

const isSecure = () => env().PORTAL_URL.startsWith("https://");
const name = () => (isSecure() ? "__Host-jigai-sign-on" : "jigai-sign-on");

/** Lax: the provider sends the browser back by a link, which must bring this along. */
export async function writeSignOnCookie(sealed: string): Promise<void> {
  const options = { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/", maxAge: JOURNEY_SECONDS } as const;
  (await cookies()).set(name(), sealed, options);
}

/** What was kept, and kept no longer: one journey, one return. */
export async function takeSignOnCookie(): Promise<string | null> {
  const jar = await cookies();
  const sealed = jar.get(name())?.value ?? null;
  jar.delete(name());
  return sealed;
}
