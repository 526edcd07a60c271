"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type PageReference, pageReference, readPageReference } from "../../domain/page-reference";

const MOVED = "jigai:file-page";

/**
 * Which page of which file is open stands behind the "#" of the address: a link to it can be copied and stood beside any
 * finding, the back button closes it, and what is being typed on the page is not touched.
 */
export function useOpenPage(): PageReference | null {
  const fragment = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  useEffect(() => {
    document.addEventListener("click", followLink);
    return () => document.removeEventListener("click", followLink);
  }, []);
  return readPageReference(fragment);
}

/** Turning pages is no step of its own in the browser's history. */
export const turnTo = (evidenceId: string, page: number): void => replace(pageReference(evidenceId, page));

export const closeFile = (): void => replace(`${window.location.pathname}${window.location.search}`);

function replace(address: string) {
  window.history.replaceState(null, "", address);
  window.dispatchEvent(new Event(MOVED));
}

function subscribe(notify: () => void) {
  const events = [MOVED, "hashchange", "popstate"];
  for (const event of events) window.addEventListener(event, notify);
  return () => {
    for (const event of events) window.removeEventListener(event, notify);
  };
}

/** Through `pushState`, which the router hears of: it would otherwise put back the address that it knows. */
function followLink(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href^='#file=']") : null;
  const fragment = link?.getAttribute("href");
  if (!fragment) return;
  event.preventDefault();
  window.history.pushState(null, "", fragment);
  window.dispatchEvent(new Event(MOVED));
}
