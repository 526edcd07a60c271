import "server-only";
import { log } from "@/lib/log";
import { recordWhatTheClockBrought } from "./clock-tick";

const EVERY_MS = 15_000;

/**
 * Looks every fifteen seconds, one look at a time. It keeps no process alive and is no deadline: whatever it is late with,
 * verdicts have long been reached by the instants themselves.
 */
export function startClockJob(): void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const moves = await recordWhatTheClockBrought();
      if (moves > 0) log().info({ moves }, "the clock has moved calls");
    } catch (fault) {
      log().error({ fault }, "what the clock brought about could not be recorded; it is tried again");
    } finally {
      looking = false;
    }
  };
  setInterval(() => void look(), EVERY_MS).unref();
}
