import { isSameOrigin } from "@/lib/auth/same-origin";
import { findActor } from "@/lib/auth/session";
import { chooseLanguage } from "@/lib/notifications/commands/choose-language";
import {
  LOCALE_COOKIE,
  ownPath,
  parseLocale,
  parseTextSize,
  pathOfReferer,
  TEXT_COOKIE,
} from "@/lib/words/preferences";

/** Language and text size, kept in two cookies. A plain form posts here, so both work without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const back = form.has("back") ? ownPath(form.get("back")) : pathOfReferer(request.headers.get("referer"));
  const answer = new Response(null, { status: 303, headers: { Location: back, "Cache-Control": "no-store" } });
  if (form.has("locale")) {
    const locale = parseLocale(form.get("locale"));
    answer.headers.append("Set-Cookie", cookie(LOCALE_COOKIE, locale));
    const actor = await findActor();
    if (actor && (await isSameOrigin())) await chooseLanguage(actor, locale);
  }
  if (form.has("text")) answer.headers.append("Set-Cookie", cookie(TEXT_COOKIE, parseTextSize(form.get("text"))));
  return answer;
}

const YEAR_SECONDS = 31_536_000;

const cookie = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
