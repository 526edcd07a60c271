import { z } from "zod";
import { EVIDENCE_KINDS } from "../domain/evidence-kind";

const leftFileSchema = z.object({
  account: z.string().nullable(),
  applicationId: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  name: z.string(),
});

/** A file that was chosen on a page that is gone and had not reached the portal: a page may keep its name, never the file. */
export type LeftFile = z.output<typeof leftFileSchema>;

const NAME = "jigai-left-files";
/** Names only, but a store is not to grow without end. */
const MOST = 200;

const listeners = new Set<() => void>();

export function keepLeftFiles(files: readonly LeftFile[]): void {
  if (files.length === 0) return;
  const before = leftFilesIn(leftFilesText()).filter((known) => !files.some((file) => isSameFile(known, file)));
  write([...before, ...files]);
}

export function forgetLeftFiles(isMeant: (file: LeftFile) => boolean): void {
  const all = leftFilesIn(leftFilesText());
  const rest = all.filter((file) => !isMeant(file));
  if (rest.length < all.length) write(rest);
}

export const isSameFile = (left: LeftFile, right: LeftFile): boolean =>
  left.account === right.account &&
  left.applicationId === right.applicationId &&
  left.kind === right.kind &&
  left.name === right.name;

/** As it is kept: two readings of the same list are equal. */
export function leftFilesText(): string {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return ""; // a browser that gives no storage
  }
}

export function leftFilesIn(text: string): readonly LeftFile[] {
  try {
    return z.array(leftFileSchema).parse(JSON.parse(text));
  } catch {
    return []; // nothing yet, or not ours
  }
}

/** Hears of changes by this page and by others of this browser. */
export function subscribeToLeftFiles(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

function write(files: readonly LeftFile[]): void {
  try {
    if (files.length === 0) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(files.slice(-MOST)));
  } catch {
    // A full or forbidden store: leaving has asked first, and the list of files shows what has arrived.
  }
  for (const tell of listeners) tell();
}
