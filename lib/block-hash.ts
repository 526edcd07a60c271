import { hash } from "node:crypto";
import type { BlockHash } from "@/lib/core/random-stream";

/** Node takes every encoding of text here; its types name only those that are printed. */
const asText = "utf16le" as "binary";

/** The server's own SHA-256 for random-stream.ts, which also runs in browsers and has none of its own that is as fast. */
export const nativeBlockHash: BlockHash = (text) => hash("sha256", text, asText);
