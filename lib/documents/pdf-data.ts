import "server-only";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";

const FOLDERS: ReadonlySet<string> = new Set(["cmaps", "standard_fonts"]);
const FILE = /^[A-Za-z0-9_-]+\.(?:bcmap|pfb|ttf)$/;

/** One of the files beside pdf.js: character tables of Chinese fonts, and the fonts that every reader must have. */
export async function openPdfData(
  folder: string,
  file: string,
): Promise<{ readonly stream: Readable; readonly byteCount: number } | null> {
  if (!FOLDERS.has(folder) || !FILE.test(file)) return null;
  const known = path.join(packageFolder(), folder, file);
  const found = await stat(known).catch(() => null);
  return found ? { stream: createReadStream(known), byteCount: found.size } : null;
}

const packageFolder = () => path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "pdfjs-dist");
