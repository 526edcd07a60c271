"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "@/lib/words/client";
import { announcedStep, remainingTime } from "./remaining-time";

/**
 * Counts down on the server's clock: both instants come from the server, and only the time that has passed since is measured
 * here, by a clock that nobody sets. Server and first drawing agree; then it ticks. `bare`: only "12 天 3 小时", for a place whose
 * words around it say what is left.
 */
export function Countdown(props: { serverNow: string; deadlineAt: string; bare?: boolean; className?: string }) {
  const atStart = Date.parse(props.deadlineAt) - Date.parse(props.serverNow);
  const [left, setLeft] = useState(atStart);
  const arrivedAt = useRef<number | null>(null);
  useEffect(() => {
    arrivedAt.current = performance.now();
    const tick = () => setLeft(atStart - (performance.now() - (arrivedAt.current ?? performance.now())));
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [atStart]);

  const words = useRemainingWords(left, props.bare);
  const step = announcedStep(left);
  const [announced, setAnnounced] = useState("");
  const lastStep = useRef(announcedStep(atStart));
  // biome-ignore lint/correctness/useExhaustiveDependencies: spoken when a step is passed, not with each tick
  useEffect(() => {
    if (step === lastStep.current) return;
    lastStep.current = step;
    setAnnounced(words);
  }, [step]);

  return (
    <>
      <span role="timer" className={`num ${props.className ?? ""}`}>
        {words}
      </span>
      <span className="sr-only" role="status">
        {announced}
      </span>
    </>
  );
}

function useRemainingWords(left: number, bare?: boolean): string {
  const t = useWords("common");
  const { over, days, hours, minutes, seconds } = remainingTime(left);
  if (over) return t("countdown.over");
  const parts =
    days > 0
      ? [t("countdown.days", { count: days }), t("countdown.hours", { count: hours })]
      : hours > 0
        ? [t("countdown.hours", { count: hours }), t("countdown.minutes", { count: minutes })]
        : [t("countdown.minutes", { count: minutes }), t("countdown.seconds", { count: seconds })];
  const time = parts.join(" ");
  return bare ? time : t("countdown.remaining", { time });
}
