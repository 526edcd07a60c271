import "server-only";
import { asPublic } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { readReceiptCode, readReceiptNumber, receiptCode } from "../domain/receipt";

export type ReceiptVerdict = "genuine" | "not-genuine" | "too-many-tries";
export type FileVerdict = ReceiptVerdict | "part" | "not-part";

type Claim = { readonly number: string; readonly code: string };

/** Whether a receipt of this number carries this code; nothing else about it. `address` is the asker's, for the throttle. */
export async function verifyReceipt(address: string, claim: Claim): Promise<ReceiptVerdict> {
  const verdict = await ask(address, claim, "");
  return verdict === "part" || verdict === "not-part" ? "genuine" : verdict;
}

/** Whether exactly this file, known by its hash alone, was part of a genuine receipt. */
export const verifyFile = (address: string, claim: Claim, sha256: string): Promise<FileVerdict> =>
  ask(address, claim, sha256);

async function ask(address: string, { number, code }: Claim, sha256: string): Promise<FileVerdict> {
  if (!(await spendTry(limits.receiptByAddress, address))) return "too-many-tries";
  const receiptNo = readReceiptNumber(number);
  const [proof] = await asPublic(
    ({ db }) => db.$queryRaw<{ contentSha256: string; holdsFile: boolean }[]>`
      select "contentSha256", "holdsFile" from receipt_proof(${receiptNo}, ${sha256})`,
  );
  if (!proof || receiptCode(receiptNo, proof.contentSha256) !== readReceiptCode(code)) return "not-genuine";
  return proof.holdsFile ? "part" : "not-part";
}
