import { TableRefused } from "./table";

/**
 * The text of a file as Excel writes it in China: UTF-8 with or without its mark, UTF-16 ("Unicode text"), or GB18030,
 * of which GBK and GB2312 are parts. UTF-8 is tried first: GB18030 text is hardly ever valid UTF-8, the reverse often is.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs("utf-16le", bytes) ?? refuse();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs("utf-16be", bytes) ?? refuse();
  return decodedAs("utf-8", bytes) ?? decodedAs("gb18030", bytes) ?? refuse();
}

function decodedAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(): never {
  throw new TableRefused("encoding-unknown");
}
