import type { Locale } from "@/lib/core/locale";

export type TextSize = "normal" | "large";

export const LOCALE_COOKIE = "locale";
export const TEXT_COOKIE = "text";

export const parseLocale = (text: unknown): Locale => (text === "en" ? "en" : "zh-CN");
export const parseTextSize = (text: unknown): TextSize => (text === "large" ? "large" : "normal");

/**
 * A path of this portal to go back to, or the start page. Browsers read "//evil" and "\evil" as another host, and drop tabs and
 * line breaks before they do, so whatever is not plainly one path is refused.
 */
export function ownPath(text: unknown): string {
  return typeof text === "string" && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) ? text : "/";
}

/** The page that sent the form, from its `Referer`; only path and query are taken, whatever host it names. */
export function pathOfReferer(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return ownPath(pathname + search);
}
