import { createHash, randomUUID } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { receiveEvidence } from "@/lib/evidence/commands/receive-evidence";
import { askDepartment } from "@/lib/inquiries/commands/ask-department";
import type { ACall } from "@/lib/testing/a-call";
import { aLicence } from "@/lib/testing/a-licence";
import { aReply } from "@/lib/testing/a-reply";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, screened } from "@/lib/testing/a-screening";
import { aDraft, submitted } from "@/lib/testing/a-submission";
import { emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { writtenPdf } from "@/lib/testing/evidence-files";
import { accepted, forgetSharedAdmin } from "@/lib/testing/people";
import { decide } from "./decide";
import { recordVerifiedValue } from "./record-verified-value";
import { rule } from "./rule";

/** The store asks, whenever a file is kept or read, whether somebody waits for it inside a transaction. */
const asked = vi.hoisted(() => ({ kept: 0, opened: 0 }));
vi.mock("@/lib/documents/storage/storage", async (load) => {
  const actual = await load<typeof import("@/lib/documents/storage/storage")>();
  const storage = () => {
    const place = actual.storage();
    return {
      ...place,
      keep: async (...given: Parameters<typeof place.keep>) => {
        asked.kept += 1;
        await nobodyWaits();
        return place.keep(...given);
      },
      open: async (...given: Parameters<typeof place.open>) => {
        asked.opened += 1;
        await nobodyWaits();
        return place.open(...given);
      },
    };
  };
  return { ...actual, storage };
});

const nobodyWaits = () =>
  turnBack(`do $$ begin
    if exists (select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%')
    then raise exception 'a transaction waits for a file'; end if; end $$`);

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, firm, county, officer } = await aScreenedCall());
  Object.assign(asked, { kept: 0, opened: 0 });
});

const once = async function* (bytes: Buffer) {
  yield bytes;
};
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

it("no transaction waits for the store while a file is received", async () => {
  const { applicationId } = await aDraft(firm, call);
  const bytes = writtenPdf([randomUUID()]);
  const announced = {
    kind: "other" as const,
    fileName: "材料.pdf",
    declaredType: "application/pdf",
    byteCount: bytes.length,
    sha256: hashOf(bytes),
  };
  accepted(await receiveEvidence(firm, applicationId, announced, once(bytes)));
  await aLicence(firm, writtenPdf([randomUUID()]));
  await submitted(firm, applicationId);
  const letter = { callId: call.callId, department: "statistics", documentNo: "函甲" } as const;
  const { inquiryId } = accepted(await askDepartment(officer, letter));
  await aReply(officer, inquiryId, { documentNo: "复函", repliedOn: "2026-06-10" });
  expect(asked.kept).toBe(3);
});

it("nor while the pages of a file are counted, once for each file, and a page beyond the end is refused", async () => {
  const { applicationId } = await aDraft(firm, call);
  const bytes = writtenPdf(["一", "二", randomUUID()]);
  const announced = { kind: "other" as const, fileName: "材料.pdf", declaredType: "", byteCount: bytes.length };
  const file = accepted(
    await receiveEvidence(firm, applicationId, { ...announced, sha256: hashOf(bytes) }, once(bytes)),
  );
  await submitted(firm, applicationId);
  const seen = async (actor: CountyActor | OfficerActor) => ({
    applicationId,
    version: (await screened(actor, applicationId)).version,
    evidenceId: file.id,
    reason: "核对。",
  });

  const value = { figure: "jobs", value: 3, confirmed: true } as const;
  const verifiedOn = async (page: number) => recordVerifiedValue(county, { ...(await seen(county)), ...value, page });
  expect(await verifiedOn(4)).toEqual({ ok: false, error: "page-beyond" });
  accepted(await verifiedOn(3));

  const correction = { section: "A", field: "staff", reason: "请核对。", evidenceId: file.id } as const;
  const returnedWith = async (page: number) =>
    decide(county, {
      ...(await seen(county)),
      verdict: "returned",
      opinion: "请补正。",
      documentNo: null,
      corrections: [correction, { ...correction, page }],
    });
  expect(await returnedWith(4)).toEqual({ ok: false, error: "page-beyond" });

  await recommended(county, applicationId);
  const ruling = { part: "completion.eia", outcome: "not-met", reasonCode: "contradicted" } as const;
  const ruledOn = async (page: number) => rule(officer, { ...(await seen(officer)), ...ruling, page });
  expect(await ruledOn(4)).toEqual({ ok: false, error: "page-beyond" });
  accepted(await ruledOn(3));
  expect(asked.opened).toBe(1);
});
