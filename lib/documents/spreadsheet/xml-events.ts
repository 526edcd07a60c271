import { SaxesParser } from "saxes";
import { TableRefused } from "./table";

/** Names come without their prefix: some programs write `x:row`, some `row`. */
export type XmlEvents = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** No tag, text or comment of a spreadsheet is this long; what is would only be collected in memory. */
const LONGEST_STRETCH = 1_000_000;

/** Reads XML as a stream. A DOCTYPE is refused, and with it every entity but the five that XML knows by itself. */
export async function readXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let stretch = 0;
  parser.on("doctype", () => {
    throw new TableRefused("xml-forbidden");
  });
  parser.on("error", () => {
    throw new TableRefused("workbook-damaged");
  });
  parser.on("opentag", (tag) => {
    stretch = 0;
    events.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    stretch = 0;
    events.close?.(localName(tag.name));
  });
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));

  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) {
    stretch += chunk.length;
    parser.write(decoded(decoder, chunk));
    if (stretch > LONGEST_STRETCH) throw new TableRefused("workbook-damaged");
  }
  parser.write(decoded(decoder, null));
  parser.close();
}

function decoded(decoder: TextDecoder, chunk: Buffer | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new TableRefused("workbook-damaged");
  }
}

export const localName = (name: string) => name.slice(name.indexOf(":") + 1);
