import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { log } from "@/lib/log";
import { sheetCommit } from "@/lib/ranking/domain/seal";
import type { SheetRecord } from "../domain/sheet-record";
import { openedNonce } from "./nonce";
import { storedPoints, storedScores } from "./stored-sheet";

export type ReceiptCheck = "fits" | "differs" | "unopened";

/** Null, and a line in the log, for what was sealed with another key: the page of the sheet must open all the same. */
function opened(sheet: Sheet): string | null {
  try {
    return openedNonce(sheet);
  } catch (fault) {
    log().error({ fault, assignmentId: sheet.assignmentId }, "what opens a receipt cannot be read");
    return null;
  }
}

type Sheet = Awaited<ReturnType<Handle["db"]["sheet"]["findFirstOrThrow"]>>;

/** Computes the receipt of a locked sheet again from what is stored, as locking did: for its author, who is not given the nonce. */
export function checkReceipt(sheet: Sheet, callSha256: string | null, submissionSha256: string): ReceiptCheck {
  const { assignmentId, computed, comment, totalCenti, commitSha256 } = sheet;
  const nonceHex = opened(sheet);
  if (nonceHex === null) return "unopened";
  if (callSha256 === null || computed === null || totalCenti === null) return "differs";
  const stored = { assignmentId, callSha256, submissionSha256, comment, totalCenti };
  const points = { scores: storedScores(sheet.scores), computed: storedPoints(computed) };
  return sheetCommit(nonceHex, { ...stored, ...points } satisfies Omit<SheetRecord, "scores">) === commitSha256
    ? "fits"
    : "differs";
}
