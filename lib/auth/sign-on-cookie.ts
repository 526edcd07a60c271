import "server-only";
import { cookies } from "next/headers";
import { isOverHttps } from "./session-cookie";
import { JOURNEY_SECONDS } from "./sign-on";

const name = () => (isOverHttps() ? "__Host-jigai-sign-on" : "jigai-sign-on");

/** Lax: the provider sends the browser back by a link, which must bring this along. */
export async function writeSignOnCookie(sealed: string): Promise<void> {
  const options = {
    httpOnly: true,
    secure: isOverHttps(),
    sameSite: "lax",
    path: "/",
    maxAge: JOURNEY_SECONDS,
  } as const;
  (await cookies()).set(name(), sealed, options);
}

/** What was kept, and kept no longer: one journey, one return. */
export async function takeSignOnCookie(): Promise<string | null> {
  const jar = await cookies();
  const sealed = jar.get(name())?.value ?? null;
  jar.delete(name());
  return sealed;
}
