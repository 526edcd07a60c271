import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Synchronous and the same in browser, server and command line (Web Crypto is asynchronous, node:crypto is not in browsers). */
export const sha256Hex = (content: string | Uint8Array) =>
  bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));

export const sha256Bytes = (content: Uint8Array): Uint8Array => sha256(content);
