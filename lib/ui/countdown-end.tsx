"use client";

import { type ReactNode, useEffect, useState } from "react";

/** A browser's timers hold no more than this many milliseconds. */
const LONGEST_TIMER_MS = 2_000_000_000;

/**
 * Shows what it holds from the deadline on, by the server's clock: both instants come from the server, and only the time since is
 * measured here, as the countdown does. What it holds should announce itself (`<Alert announce>`).
 */
export function AtDeadline(props: { serverNow: string; deadlineAt: string; children: ReactNode }) {
  const left = Date.parse(props.deadlineAt) - Date.parse(props.serverNow);
  const [over, setOver] = useState(left < 0);
  useEffect(() => {
    const end = performance.now() + left;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const rest = end - performance.now();
      if (rest < 0) setOver(true);
      else timer = setTimeout(look, Math.min(rest + 1, LONGEST_TIMER_MS));
    };
    look();
    return () => clearTimeout(timer);
  }, [left]);
  return over ? props.children : null;
}
