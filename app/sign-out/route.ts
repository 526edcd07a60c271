import { isSameOrigin } from "@/lib/auth/same-origin";
import { clearSessionCookie, readSessionCookie } from "@/lib/auth/session-cookie";
import { endSession } from "@/lib/auth/sessions";

/** Signs out without JavaScript; a page elsewhere cannot sign anybody out. */
export async function POST(): Promise<Response> {
  if (!(await isSameOrigin())) return new Response(null, { status: 404 });
  const sessionId = await readSessionCookie();
  if (sessionId) await endSession(sessionId);
  await clearSessionCookie();
  return new Response(null, { status: 303, headers: { Location: "/", "Cache-Control": "no-store" } });
}
