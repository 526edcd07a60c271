import "server-only";
import { createReadStream } from "node:fs";
import { err, ok, type Result } from "@/lib/core/result";
import { log } from "@/lib/log";
import { isScannerConfigured, type ScanAnswer, scanBytes } from "./scanner";

/** An uploader waits this long for a turn, and as long again for an answer; then the file is kept as pending. */
const PATIENCE_MS = 8_000;
/** A scanner that has just failed is not asked again at once, or every upload would wait for it. */
const REST_MS = 30_000;

let lastScan: Promise<unknown> = Promise.resolve();
let resting = false;

/** How bytes that may be kept stand; null where there is no scanner. One that is down finds nothing clean, and turns nobody away. */
export type ScanStanding = "pending" | "clean" | null;

/** The question that every received file is asked before it is kept, whoever sent it. */
export async function scanStanding(path: string): Promise<Result<ScanStanding, "file-infected">> {
  const answer = await scanUpload(path);
  if (answer?.state === "infected") return err("file-infected");
  return ok(answer && (answer.state === "clean" ? "clean" : "pending"));
}

/** How a received file stands with the scanner; null where there is none. One at a time: a scan holds its file in memory. */
async function scanUpload(path: string): Promise<ScanAnswer | null> {
  if (!isScannerConfigured()) return null;
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const scan = lastScan.then(() => (patience.aborted ? BUSY : scanOne(path)));
  lastScan = scan;
  return scan;
}

const BUSY: ScanAnswer = { state: "unknown", why: "other files were scanned for too long" };
const RESTING: ScanAnswer = { state: "unknown", why: "the scanner failed a moment ago" };

async function scanOne(path: string): Promise<ScanAnswer> {
  if (resting) return RESTING;
  const answer = await scanBytes(createReadStream(path), PATIENCE_MS);
  if (answer.state === "unknown") {
    rest();
    log().error({ why: answer.why }, "the scanner did not answer: files are kept as pending");
  }
  return answer;
}

function rest(): void {
  resting = true;
  setTimeout(() => {
    resting = false;
  }, REST_MS).unref();
}
