import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft } from "@/lib/testing/a-submission";
import { emptyDatabase, setClock } from "@/lib/testing/database";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { MAX_FILE_BYTES } from "../domain/limits";
import { receiveEvidence } from "./receive-evidence";

const UPLOADS = 24;
const PIECE = Buffer.alloc(65_536, "扫描件");

let call: ACall;
let firm: FirmActor;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const attachments = [{ kind: "other" as const, requirement: "optional" as const }];
  const window = { opensAt: new Date("2026-06-01T00:30:00Z"), closesAt: new Date("2026-06-30T09:00:00Z") };
  call = await aCall((await anOfficer()).actor, { ...window, attachments });
  firm = (await aFirm()).actor;
});

/** A scan of 20 MB that never stands in memory as a whole: beginning, the same piece again and again, end. */
function longScan(number: number) {
  const file = pdfFile({ trailer: `/Title (${number})` });
  const end = file.indexOf("trailer");
  const begin = Buffer.concat([file.subarray(0, end), Buffer.from("8 0 obj\n<< /Filter /DCTDecode >>\nstream\n")]);
  const close = Buffer.concat([Buffer.from("\nendstream\nendobj\n"), file.subarray(end)]);
  const pieces = Math.floor((MAX_FILE_BYTES - begin.length - close.length) / PIECE.length);
  async function* body() {
    yield begin;
    for (let piece = 0; piece < pieces; piece++) yield PIECE;
    yield close;
  }
  const hash = createHash("sha256").update(begin);
  for (let piece = 0; piece < pieces; piece++) hash.update(PIECE);
  const byteCount = begin.length + pieces * PIECE.length + close.length;
  return { body: body(), byteCount, sha256: hash.update(close).digest("hex") };
}

it("twenty-four uploads of 20 MB at once make the memory grow by less than 60 MB", async () => {
  const drafts = [await aDraft(firm, call), await aDraft(firm, call), await aDraft(firm, call)];
  const scans = Array.from({ length: UPLOADS }, (_, number) => longScan(number));
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const received = await Promise.all(
    scans.map(({ body, byteCount, sha256 }, number) => {
      const announced = {
        kind: "other" as const,
        fileName: "扫描件.pdf",
        declaredType: "application/pdf",
        byteCount,
        sha256,
      };
      return receiveEvidence(firm, drafts[number % drafts.length]?.applicationId ?? "", announced, body);
    }),
  );
  clearInterval(watch);
  expect(received.filter(({ ok }) => !ok)).toEqual([]);
  expect(peak - before).toBeLessThan(60_000_000);
});
