"use client";

import { useEffect, useRef } from "react";

/**
 * How many milliseconds are left until a deadline, below zero once it is over, by the server's clock: both instants come from the
 * server, and only the time since the page was drawn is measured here. It is never over here before it is over there.
 */
export function useTimeLeft({ serverNow, deadlineAt }: { serverNow: string; deadlineAt: string }): () => number {
  const drawnAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page drawn anew brings a newer instant of the server
  useEffect(() => {
    drawnAt.current = performance.now();
  }, [serverNow]);
  return () => Date.parse(deadlineAt) - Date.parse(serverNow) - (performance.now() - drawnAt.current);
}
