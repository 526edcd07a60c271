import "server-only";
import type { Handle } from "./as-actor";

/** What the scanner said of bytes that are being kept; what is known of them already is known better. */
export async function recordScan(
  { db }: Handle,
  sha256: string,
  state: "pending" | "clean" | null, // null: there is no scanner
): Promise<void> {
  if (state === null) return;
  // By the real clock: when bytes were scanned is no matter of the programme.
  await db.$executeRaw`
    insert into "file_scan" ("sha256", "state", "settledAt")
    values (${sha256}, ${state}::"scan_state", case when ${state} = 'clean' then now() end) on conflict do nothing`;
}
