import type { RecordLevel } from "@/lib/calls/domain/record-level";
import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import type { RecordFacts } from "./record-facts";
import { RECORD_PARTS, type RecordPart, recordParts } from "./record-parts";

/** Says how to read the JSON; changes only with its shape. */
const FORMAT = "jigai-record/1";

/** What the inspector has, and each smaller thing that may be published of it. */
export type RecordExtent = RecordLevel | "everything";

/** Every smaller record holds the hashes of all parts, so that all of them have one root, and it stands on the notice. */
const PARTS_OF: Readonly<Record<RecordExtent, readonly RecordPart[]>> = {
  hashes: ["call", "origin", "seal", "course"],
  totals: ["call", "origin", "seal", "course", "totals", "ranking", "list"],
  sheets: ["call", "origin", "seal", "course", "totals", "ranking", "list", "sheets"],
  everything: RECORD_PARTS,
};

export type DecisionRecord = {
  readonly format: string;
  readonly level: RecordExtent;
  /** SHA-256 of the canonical JSON of `hashes`. */
  readonly root: string;
  readonly hashes: Readonly<Record<RecordPart, string>>;
  readonly parts: Readonly<Partial<Record<RecordPart, unknown>>>;
};

/** The whole basis of a proposal in one document. */
export function decisionRecord(facts: RecordFacts): DecisionRecord {
  const parts = recordParts(facts);
  const hashes = byPart(RECORD_PARTS, (part) => sha256Hex(canonicalJson(parts[part])));
  return { format: FORMAT, level: "everything", root: sha256Hex(canonicalJson(hashes)), hashes, parts };
}

/** What of a whole record is public at a level: fewer parts, the same hashes, the same root. */
export const recordExtract = (record: DecisionRecord, level: RecordExtent): DecisionRecord => ({
  ...record,
  level,
  parts: byPart(PARTS_OF[level], (part) => record.parts[part]),
});

const byPart = <Value>(parts: readonly RecordPart[], make: (part: RecordPart) => Value) =>
  Object.fromEntries(parts.map((part) => [part, make(part)])) as Record<RecordPart, Value>; // every key comes from `parts`
