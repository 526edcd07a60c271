"use client";

import { renewPageAction } from "../actions";
import { PageRenewal } from "./page-renewal";

let asked: { readonly account: string | null; readonly renewal: PageRenewal } | null = null;

/**
 * Draws the page anew around whatever is being written or sent from it. Where `router.refresh()` meets a dead line, or a
 * server that is just starting, the browser leaves the page for its own error page; here such an answer changes nothing and
 * is asked for again. The page is that of `account`: once somebody else is signed in, nothing is drawn.
 */
export function renewPage(account: string | null): void {
  if (asked?.account !== account) {
    const renewal = new PageRenewal({
      renew: async () => {
        if (!navigator.onLine) throw new Error("no line");
        await renewPageAction({}, account);
      },
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    asked = { account, renewal };
    window.addEventListener("online", () => renewal.lineIsBack());
  }
  asked.renewal.want();
}
