import { randomBytes, randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { clearQuarantine } from "@/lib/documents/file-store";
import { storage } from "@/lib/documents/storage/storage";
import { filesWithoutRow, verifyFiles } from "@/lib/documents/storage/verify-files";
import { pdfFile } from "@/lib/testing/evidence-files";
import { aColleague, aFirm } from "@/lib/testing/people";
import { filesNamed } from "../cli/files-named";
import { aShortCall, overWith } from "./drills/a-short-call";
import { manyDrafts } from "./drills/many-drafts";
import { type Sender, type SubmitAttempt, senderFor, submitBy, uploadBy } from "./drills/requests";
import { test } from "./fixtures";
import { asOwner } from "./portal";

// A few in every run of the tests; `npm run drill -- kills` makes it two hundred.
const ROUNDS = Number(process.env.JIGAI_DRILL_ROUNDS ?? "3");
const SUBMISSIONS = 4;
const FILE_BYTES = 6_000_000;
const LONGEST_MS = 700;
/** Then a colleague goes on: one account may send only so many files in an hour. */
const ROUNDS_OF_ONE = 40;

type Round = {
  readonly attempts: readonly SubmitAttempt[];
  readonly files: readonly Buffer[];
  readonly draftId: string;
};

test(`the server killed ${ROUNDS} times during submissions and uploads loses nothing that it acknowledged`, async ({
  ownServer,
}) => {
  test.setTimeout(60_000 + ROUNDS * 30_000);
  const call = await aShortCall(2021);
  const firm = await aFirm();
  const drafts = await manyDrafts(firm.actor, call, ROUNDS * (SUBMISSIONS + 1));
  const receipts = new Map<string, string>();

  let sender = await senderFor(firm.actor.accountId, ownServer.address);
  for (let number = 0; number < ROUNDS; number++) {
    if (number > 0 && number % ROUNDS_OF_ONE === 0) {
      sender = await senderFor((await aColleague(firm)).actor.accountId, ownServer.address);
    }
    const [draftId = "", ...own] = drafts.slice(number * (SUBMISSIONS + 1), (number + 1) * (SUBMISSIONS + 1));
    const attempts = own.map((applicationId) => ({ applicationId, idempotencyKey: randomUUID() }));
    const round: Round = { attempts, draftId, files: [aScan(), aScan()] };
    const sent = send(sender, round, receipts);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
    await ownServer.kill();
    await sent;
    await ownServer.start();
    // The same keys and the same bytes again, as a browser sends them: what was acknowledged is found, the rest is done.
    const { uploaded } = await send(sender, round, receipts);
    expect(uploaded).toEqual([true, true]);
    for (const { applicationId } of attempts) expect(receipts.has(applicationId), applicationId).toBe(true);
  }
  await overWith(call);
  await receiptsStand(receipts);
  await filesStand();
});

/** A document of its own bytes, long enough to be on its way for a while. */
function aScan(): Buffer {
  const noise = randomBytes(FILE_BYTES / 2).toString("hex");
  return pdfFile({ objects: [`7 0 obj\n<< /Length ${noise.length} >>\nstream\n${noise}\nendstream\nendobj\n`] });
}

async function send(sender: Sender, { attempts, files, draftId }: Round, receipts: Map<string, string>) {
  const submitting = attempts.map(async (attempt) => {
    const reply = await submitBy(sender, attempt);
    if (!reply?.ok || !("receiptNo" in reply.value)) return;
    const { receiptNo } = reply.value;
    // An attempt is answered with one receipt, however often it is asked.
    expect(receipts.get(attempt.applicationId) ?? receiptNo).toBe(receiptNo);
    receipts.set(attempt.applicationId, receiptNo);
  });
  const uploading = files.map((bytes) => uploadBy(sender, draftId, bytes));
  const [uploaded] = await Promise.all([Promise.all(uploading), Promise.all(submitting)]);
  return { uploaded };
}

async function receiptsStand(receipts: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ applicationId: string; receiptNo: string; state: string }>(
      `select s."applicationId", s."receiptNo", a."state" from "submission" s join "application" a on a."id" = s."applicationId"
       where s."applicationId" = any($1::uuid[])`,
      [[...receipts.keys()]],
    ),
  );
  expect(rows.map(({ applicationId, receiptNo }) => [applicationId, receiptNo]).sort()).toEqual([...receipts].sort());
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["submitted"]));
}

/** No row without its file, no file changed; after the second try no file is without its row, and quarantine holds leftovers only. */
async function filesStand(): Promise<void> {
  const later = new Date("2999-01-01");
  const naming = await asOwner(filesNamed);
  const { missing, changed } = await verifyFiles(storage(), naming, later);
  expect({ missing, changed }).toEqual({ missing: [], changed: [] });
  expect(await filesWithoutRow(storage(), naming, later)).toEqual([]);
  await clearQuarantine(later);
  expect(await clearQuarantine(later)).toBe(0);
}
