import { readFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";

/** FILE is taken from the folder in which npm was called, not from the project's; - is standard input. */
export function readInput(file: string): Promise<Buffer> {
  if (file === "-") return buffer(process.stdin);
  return readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
}
