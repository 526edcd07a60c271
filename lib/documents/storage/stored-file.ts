import type { Readable } from "node:stream";

/** A file is named by its bytes: it is never changed, and the same bytes are kept once. */
export type StoredFile = { readonly sha256: string; readonly byteCount: number };

export type OpenedFile = { readonly stream: Readable; readonly byteCount: number };

/** A place where files lie under their hash. */
export type Storage = {
  /** Keeps the bytes of a file on this machine's disk, for good; asked twice, it finds its work done. */
  readonly keep: (path: string, file: StoredFile) => Promise<void>;
  /** Null when nothing is kept under this hash. */
  readonly open: (sha256: string) => Promise<OpenedFile | null>;
  /** Every file that is kept, with the real time at which it came. */
  readonly list: () => AsyncIterable<StoredFile & { readonly since: Date }>;
  /** Takes a file out of the way without destroying it. */
  readonly setAside: (sha256: string) => Promise<void>;
};

export const HASH = /^[0-9a-f]{64}$/;
