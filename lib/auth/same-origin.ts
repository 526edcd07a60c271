import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * Next compares Origin with Host and lets a request without Origin through. Here a changing request must come from a page
 * of this portal: its Origin is ours, or — where a browser sends none — it says itself that it is same-origin.
 */
export async function isSameOrigin(): Promise<boolean> {
  const list = await headers();
  const origin = list.get("origin");
  if (origin === null) return list.get("sec-fetch-site") === "same-origin";
  return origin === new URL(env().PORTAL_URL).origin;
}
