"use client";

import { useEffect } from "react";
import { markVisitAction } from "../actions";

/** Tells the server that somebody is here, once the page is; a look at a page by itself changes nothing. */
export function MarkVisit() {
  useEffect(() => {
    // A visit that could not be written down is written down by the next page.
    markVisitAction({}).catch(() => undefined);
  }, []);
  return null;
}
