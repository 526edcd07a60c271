import { canonicalJson } from "@/lib/core/canonical-json";
import { codePointOrder } from "@/lib/core/code-point-order";
import { halfWidth } from "@/lib/core/normalise";
import { sha256Hex } from "@/lib/core/sha256";
import type { SubmissionContent } from "./content";

/** A file as it was when the application was handed in. */
export type EvidenceItem = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly mediaType: string;
};

export type SubmissionDocument = {
  readonly call: string;
  readonly content: SubmissionContent;
  readonly evidence: readonly EvidenceItem[];
};

/** Names what was handed in: the words, each file by its hash, and the call they were handed in to. */
export const submissionSha256 = ({ call, content, evidence }: SubmissionDocument): string =>
  sha256Hex(canonicalJson({ call, content, evidence: [...evidence].sort(byKindThenHash) }));

const byKindThenHash = (left: EvidenceItem, right: EvidenceItem) =>
  codePointOrder(left.kind, right.kind) ||
  codePointOrder(left.sha256, right.sha256) ||
  codePointOrder(left.id, right.id);

/** Letters and digits that nobody mixes up: no I, L, O, U. */
const CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 12;

/**
 * The code that stands on a receipt beside its number: 60 bits of a hash over both things that only its holder knows together, in
 * groups of four. Whoever has number and code has held the receipt.
 */
export function receiptCode(receiptNo: string, contentSha256: string): string {
  const bits = BigInt(`0x${sha256Hex(`receipt\n${receiptNo}\n${contentSha256}`)}`);
  const letters = Array.from(
    { length: CODE_LENGTH },
    (_, place) => CODE_LETTERS[Number((bits >> BigInt(place * 5)) & 31n)],
  ).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** As somebody types it: full width, small letters, without hyphens, O for 0, I and L for 1. */
export const readReceiptCode = (typed: string): string =>
  halfWidth(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/(.{4})(?=.)/g, "$1-");

/** As somebody types it: full width, small letters, with blanks or whatever dashes a Chinese keyboard makes, or none, between its parts. */
export function readReceiptNumber(typed: string): string {
  const letters = halfWidth(typed).toUpperCase();
  const [, year, unit, serial] = /^JG(\d{4})(\d{6})(\d{5,})$/.exec(letters.replace(/[^0-9A-Z]/g, "")) ?? [];
  if (year !== undefined) return `JG${year}-${unit}-${serial}`;
  return letters.replace(/[\p{White_Space}\uFEFF]/gu, "").replace(/[\p{Pd}\u2212]+/gu, "-");
}

/** Whether the text of a PDF says in its title that it is the receipt of this number. Anybody can write that: it proves nothing. */
export const isTitledAsReceipt = (pdf: string, receiptNo: string): boolean =>
  /<dc:title>([\s\S]*?)<\/dc:title>/.exec(pdf)?.[1]?.includes(receiptNo) === true;

/** JG2021-360802-00017: year of the call, reporting unit, serial of the portal. */
export const receiptNumber = (year: number, unitCode: string, serial: number): string =>
  `JG${year}-${unitCode}-${String(serial).padStart(5, "0")}`;
