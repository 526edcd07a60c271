"use client";

import { useEffect } from "react";
import { usePageAccount } from "@/lib/ui/page-account";
import { markVisitAction } from "../actions";

/** Tells the server that somebody is here, once the page is; a look at a page by itself changes nothing. */
export function MarkVisit() {
  const account = usePageAccount();
  useEffect(() => {
    // A visit that could not be written down is written down by the next page.
    markVisitAction({}, account).catch(() => undefined);
  }, [account]);
  return null;
}
