import { beforeAll, describe, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { shanghaiClock } from "@/lib/core/time";
import { asPublic } from "@/lib/db/as-actor";
import { receiptPdf } from "@/lib/documents/receipt-pdf";
import { attachmentsOf } from "@/lib/jobs/letter-attachments";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { type ASubmission, aSubmission } from "@/lib/testing/a-submission";
import { asOwner, setClock, turnBack } from "@/lib/testing/database";
import { pagesOfPdf } from "@/lib/testing/pdf-text";
import { aFirm, anOfficer } from "@/lib/testing/people";
import { receiptCode } from "../domain/receipt";
import { findReceipt } from "./read-receipt";
import { receiptDocument } from "./receipt-document";
import { verifyFile, verifyReceipt } from "./verify-receipt";

const portal = "https://jigai.example.gov.cn";
let firm: FirmActor;
let other: FirmActor;
let call: ACall;
let handedIn: ASubmission;
let claim: { number: string; code: string };
let serial = 0;
/** Each question from an address of its own, so that no test uses up another's tries. */
function somewhere(): string {
  serial += 1;
  return `203.0.113.${serial}`;
}

beforeAll(async () => {
  await setClock("2026-06-10T01:00:00Z");
  [firm, other] = [(await aFirm()).actor, (await aFirm()).actor];
  call = await aCall((await anOfficer()).actor, {
    opensAt: new Date("2026-06-01T00:30:00Z"),
    closesAt: new Date("2026-06-30T09:00:00Z"),
  });
  handedIn = await aSubmission(firm, call);
  const { receiptNo, contentSha256 } = handedIn;
  claim = { number: receiptNo, code: receiptCode(receiptNo, contentSha256) };
});

const fileHashes = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ sha256: string }>(
      `select e ->> 'sha256' as sha256 from "submission" s, jsonb_array_elements(s."evidenceList") e where s."receiptNo" = $1`,
      [handedIn.receiptNo],
    );
    return rows.map((row) => row.sha256);
  });

describe("verifying a receipt", () => {
  it("tells anybody with number and code that it is genuine, however they are typed", async () => {
    expect(await verifyReceipt(somewhere(), claim)).toBe("genuine");
    const typed = { number: ` ${claim.number.toLowerCase()} `, code: claim.code.toLowerCase().replaceAll("-", " ") };
    expect(await verifyReceipt(somewhere(), typed)).toBe("genuine");
  });

  it("confirms neither a wrong code nor a number that was never given, and does not tell them apart", async () => {
    expect(await verifyReceipt(somewhere(), { ...claim, code: "0000-0000-0000" })).toBe("not-genuine");
    expect(await verifyReceipt(somewhere(), { ...claim, number: "JG2026-360802-99999" })).toBe("not-genuine");
    expect(await verifyReceipt(somewhere(), { number: "' or 1=1 --", code: claim.code })).toBe("not-genuine");
  });

  it("tells of exactly the files that were part of it, and of none to whoever lacks the code", async () => {
    const [hash = ""] = await fileHashes();
    expect(await verifyFile(somewhere(), claim, hash)).toBe("part");
    expect(
      await verifyFile(
        somewhere(),
        claim,
        hash.replace(/^./, (first) => (first === "0" ? "1" : "0")),
      ),
    ).toBe("not-part");
    expect(await verifyFile(somewhere(), { ...claim, code: "0000-0000-0000" }, hash)).toBe("not-genuine");
  });

  it("is throttled by address", async () => {
    const address = somewhere();
    const verdicts = [];
    for (let tries = 0; tries < 61; tries++) verdicts.push(await verifyReceipt(address, claim));
    expect(verdicts.at(59)).toBe("genuine");
    expect(verdicts.at(60)).toBe("too-many-tries");
  });

  it("opens nothing else of the submission to the public", async () => {
    expect(await asPublic(({ db }) => db.submission.count())).toBe(0);
    const proof = await asPublic(
      ({ db }) => db.$queryRaw<object[]>`select * from receipt_proof(${claim.number}, ${"0".repeat(64)})`,
    );
    expect(Object.keys(proof[0] ?? {}).sort()).toEqual(["contentSha256", "holdsFile"]);
  });
});

describe("the receipt as a paper", () => {
  it("is the firm's own, and names number, instant, code and every hash", async () => {
    expect(await findReceipt(other, handedIn.receiptNo)).toBeNull();
    const facts = await findReceipt(firm, handedIn.receiptNo);
    if (!facts) throw new Error("the firm has no receipt");
    const document = receiptDocument(facts, "zh-CN", portal);
    const said = JSON.stringify(document).replaceAll(" ", "");
    for (const hash of [facts.contentSha256, facts.callSha256, facts.policySha256, ...(await fileHashes())]) {
      expect(said).toContain(hash);
    }
    expect(document.instant).toBe(`2026年6月10日 ${shanghaiClock(facts.submittedAt)}`);
    const query = new URL(document.code.address).searchParams;
    expect(Object.fromEntries(query)).toEqual(claim);
    const pdf = await receiptPdf(document, facts.submittedAt);
    expect((await receiptPdf(document, facts.submittedAt)).equals(pdf)).toBe(true);
    expect((await pagesOfPdf(pdf)).join("")).toContain(claim.code);
  });

  it("goes by mail with the news that the application has come in, to an address that is proven and to no other", async () => {
    const [letter] = await asOwner(async (client) => {
      const { rows } = await client.query(
        `select "accountId", "address", "kind", "facts", "locale" from "mail" where "kind" = 'application-submitted'`,
      );
      return rows;
    });
    const [receipt] = await attachmentsOf(letter);
    expect(receipt).toMatchObject({ filename: `${handedIn.receiptNo}.pdf`, contentType: "application/pdf" });
    expect(receipt?.content.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await attachmentsOf({ ...letter, address: "before@example.com" })).toEqual([]); // changed since it was written
    await turnBack(`update "account" set "emailProvenAt" = null`);
    expect(await attachmentsOf(letter)).toEqual([]);
  });
});
