import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { ScanState } from "@/lib/core/scan-state";
import type { Handle } from "@/lib/db/as-actor";
import { readScan } from "@/lib/db/read-scans";
import { recordScan } from "@/lib/db/record-scan";
import { runCommand } from "./run-command";

/** What the scanner said when the bytes came; null where there is none. */
type Received = { readonly sha256: string; readonly scan: "pending" | "clean" | null };

/**
 * The transaction in which a row comes to name received bytes. Bytes in which something was found before are refused, whether or
 * not the scanner answers now, and whether the row is new or stood there already. Whoever names bytes may know how they
 * stand, so that is asked behind the row.
 */
export const nameReceived = <Value, Refusal extends string>(
  actor: Actor,
  action: string,
  { sha256, scan }: Received,
  write: (handle: Handle) => Promise<Result<Value, Refusal>>,
): Promise<Result<{ readonly row: Value; readonly scan: ScanState | null }, Refusal | "file-infected">> =>
  runCommand<{ row: Value; scan: ScanState | null }, Refusal | "file-infected">(actor, action, async (handle) => {
    const written = await write(handle);
    if (!written.ok) return written;
    await recordScan(handle, sha256, scan);
    const standing = await readScan(handle, sha256);
    return standing === "infected" ? err("file-infected") : ok({ row: written.value, scan: standing });
  });
