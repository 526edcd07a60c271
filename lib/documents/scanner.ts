import "server-only";
import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import NodeClam from "clamscan";
import { env } from "@/lib/env";

/** What clamd said of a file. Everything but a clear yes or no is "unknown": a scanner that is down finds nothing clean. */
export type ScanAnswer =
  | { readonly state: "clean" }
  | { readonly state: "infected"; readonly signature: string }
  | { readonly state: "unknown"; readonly why: string };

const SCAN_LIMIT_MS = 30_000;

export const isScannerConfigured = (): boolean => env().JIGAI_CLAMD !== "";

/** Sends a file through clamd's socket and gives up after `limitMs`, in milliseconds. Never throws for the scanner's sake. */
export async function scanBytes(bytes: Readable, limitMs = SCAN_LIMIT_MS): Promise<ScanAnswer> {
  const clam = new ScannerOfOneFile();
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<ScanAnswer>((resolve) => {
    alarm = setTimeout(() => resolve({ state: "unknown", why: `no answer within ${limitMs} ms` }), limitMs);
  });
  try {
    return await Promise.race([ask(clam, bytes, limitMs), late]);
  } finally {
    clearTimeout(alarm);
    bytes.destroy();
    clam.hangUp();
  }
}

async function ask(clam: ScannerOfOneFile, bytes: Readable, limitMs: number): Promise<ScanAnswer> {
  try {
    await clam.init({
      preference: "clamdscan",
      clamscan: { active: false },
      clamdscan: {
        ...addressOf(env().JIGAI_CLAMD),
        timeout: limitMs,
        path: null,
        localFallback: false,
        bypassTest: true,
      },
    });
    const { isInfected, viruses } = await clam.scanStream(bytes);
    if (isInfected === true) return { state: "infected", signature: viruses[0] ?? "unnamed" };
    return isInfected === false ? { state: "clean" } : { state: "unknown", why: "the scanner gave no verdict" };
  } catch (fault) {
    return { state: "unknown", why: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** The package leaves its connection open when clamd hangs; a day of that would use up every descriptor. */
class ScannerOfOneFile extends NodeClam {
  #socket: Socket | null = null;

  protected override async _initSocket(label: string): Promise<Socket> {
    this.#socket = await super._initSocket(label);
    return this.#socket;
  }

  hangUp(): void {
    this.#socket?.destroy();
  }
}

/** "/run/clamav/clamd.ctl", "127.0.0.1:3310" */
function addressOf(setting: string) {
  const [, host, port] = /^([^/]+):([0-9]+)$/.exec(setting) ?? [];
  return host === undefined ? { socket: setting } : { host, port: Number(port) };
}
