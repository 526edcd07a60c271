import "server-only";
import { open } from "node:fs/promises";
import type { Result } from "@/lib/core/result";
import { type EvidenceRefusal, type EvidenceType, evidenceTypeOf } from "./evidence-type";
import type { OfficeType } from "./office-dangers";

type Received = { readonly path: string; readonly byteCount: number };
type Named = { readonly fileName: string; readonly declaredType: string };

const LARGEST_BYTES = 20 * 1024 * 1024;

let lastLook: Promise<unknown> = Promise.resolve();
let room: Buffer | null = null;

/** One file at a time, in one and the same room: looking into a file holds all of it in memory, and many may arrive together. */
function inRoom<Value>({ path, byteCount }: Received, look: (bytes: Buffer) => Value | Promise<Value>): Promise<Value> {
  const looked = lastLook.then(async () => {
    room ??= Buffer.allocUnsafeSlow(LARGEST_BYTES);
    return look(await readInto(room.subarray(0, byteCount), path));
  });
  lastLook = looked.then(
    () => null,
    () => null,
  );
  return looked;
}

/** What a received file is, by its bytes, its name and what the browser said; at most 20 MB. Office files where they are allowed. */
export const lookIntoFile = (
  file: Received,
  named: Named,
  office: readonly OfficeType[],
): Promise<Result<EvidenceType, EvidenceRefusal>> =>
  inRoom(file, (bytes) => evidenceTypeOf({ ...named, bytes }, office));

async function readInto(bytes: Buffer, path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at);
      if (bytesRead === 0) throw new Error("a received file is shorter than it was");
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
