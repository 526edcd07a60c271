import "server-only";
import { isScannerConfigured } from "@/lib/documents/scanner";
import { log } from "@/lib/log";
import { settlePendingScans } from "./settle-scans";

const EVERY_MS = 20_000;

/** Looks every twenty seconds at what waits for the scanner, one round at a time; without a scanner there is nothing to look at. */
export function startScanRounds(): void {
  if (!isScannerConfigured()) return;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const { settled, failed } = await settlePendingScans();
      if (settled > 0) log().info({ settled }, "files were scanned");
      if (failed !== null) log().error({ why: failed }, "the scanner did not answer: files stay pending");
    } catch (fault) {
      log().error({ fault }, "pending files could not be scanned; it is tried again");
    } finally {
      looking = false;
    }
  };
  setInterval(() => void look(), EVERY_MS).unref();
}
