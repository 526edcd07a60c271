/** A file is taken up to here; the database holds the same bound. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILES = 60;
export const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/** How much of an application's room is used: the firm's files that are not removed, or the files of those who screen. */
export type Usage = { readonly files: number; readonly bytes: number };

export type LimitRefusal = "file-empty" | "file-too-large" | "too-many-files" | "application-full";

export function limitRefusal(usage: Usage, byteCount: number): LimitRefusal | null {
  if (byteCount < 1) return "file-empty";
  if (byteCount > MAX_FILE_BYTES) return "file-too-large";
  if (usage.files >= MAX_FILES) return "too-many-files";
  return usage.bytes + byteCount > MAX_TOTAL_BYTES ? "application-full" : null;
}
