import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const PIECE = 512 * 1024;

/**
 * The SHA-256 of a file of an upload's size. By the browser's own code where it has it; an intranet without https has none,
 * and there it is plain JavaScript, piece by piece, so that whoever waits beside it stays awake.
 */
export async function hashFile(file: Blob, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  return hasNativeHash() ? hashNatively(file) : hashInPieces(file, signal);
}

// The type says that it is always there; on a page without https it is not.
const hasNativeHash = (): boolean => (globalThis.crypto?.subtle as SubtleCrypto | undefined) !== undefined;

const hashNatively = async (file: Blob): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())));

async function hashInPieces(file: Blob, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PIECE) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
