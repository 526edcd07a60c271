import { canonicalJson } from "@/lib/core/canonical-json";
import { codePointOrder } from "@/lib/core/code-point-order";
import { sha256Hex } from "@/lib/core/sha256";

/** The receipt of a locked sheet. The nonce keeps anyone from finding the scores by trying them all. */
export const sheetCommit = (nonceHex: string, sheet: unknown): string =>
  sha256Hex(`${nonceHex}\n${canonicalJson(sheet)}`);

/** Published with the notice; the order in which sheets were locked leaves no trace in it. */
export const sealRoot = (commits: readonly string[]): string => sha256Hex([...commits].sort(codePointOrder).join("\n"));

export const chainGenesis = "0".repeat(64);

/** Each event carries the hash of all before it, so none can be changed or taken out unseen. */
export const nextLink = (previousHex: string, event: unknown): string =>
  sha256Hex(`${previousHex}\n${canonicalJson(event)}`);
