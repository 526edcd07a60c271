import type { Page, Request } from "@playwright/test";

export const isSent = (request: Request): boolean => request.method() === "POST";

/** A line that a test cuts and mends for some of a page's requests. */
export type Line = { readonly cut: () => void; readonly mend: () => void };

/**
 * The watch over the requests stays when the line is whole: taken off (`unroute`), Chromium lets every request that it holds
 * just then hang for ever, and what was to be seen to recover never does.
 */
export async function lineOf(page: Page, carries: (request: Request) => boolean = isSent): Promise<Line> {
  let isCut = false;
  await page.route("**/*", (route) => (isCut && carries(route.request()) ? route.abort() : route.fallback()));
  return {
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
  };
}
