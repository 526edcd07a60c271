import { randomInt } from "node:crypto";
import type { OfficerActor } from "@/lib/auth/actor";
import { attachNotice, createCall, saveCall } from "@/lib/calls/commands/draft-call";
import { openCall } from "@/lib/calls/commands/open-call";
import type { CallContent, NoticeFile } from "@/lib/calls/domain/call-content";
import type { Contacts } from "@/lib/calls/domain/contacts";
import { defaultCall } from "@/lib/calls/domain/default-call";
import { shanghaiDay } from "@/lib/core/time";
import { asActor } from "@/lib/db/as-actor";
import { storeFile } from "@/lib/documents/file-store";
import { unitsInForce } from "@/lib/reference/queries/lists";
import { pdfFile } from "./evidence-files";
import { accepted } from "./people";

export type ACall = { readonly callId: string; readonly content: CallContent };

/** A draft of this version waits to be opened. */
export const DRAFT_VERSION = 3;
export type CallOverrides = Partial<Omit<CallContent, "notice">>;

const NOTICE_BYTES = 1024 * 1024;
const DAY_MS = 86_400_000;

/** An opened call: the interview's policy, and a window from now for thirty days unless told otherwise. */
export async function aCall(officer: OfficerActor, overrides: CallOverrides = {}): Promise<ACall> {
  const draft = await aDraftCall(officer, overrides);
  accepted(await openCall(officer, { callId: draft.callId, version: DRAFT_VERSION }));
  return draft;
}

/** Complete: made, written and given its notice, a small PDF unless told otherwise. */
export async function aDraftCall(
  officer: OfficerActor,
  overrides: CallOverrides = {},
  given?: NoticeFile,
): Promise<ACall> {
  const { now, units } = await asActor(officer, async (handle) => ({
    now: handle.now,
    units: await unitsInForce(handle),
  }));
  const year = overrides.year ?? Number(shanghaiDay(now).slice(0, 4));
  const { notice: _none, ...standard } = defaultCall(year, shanghaiDay(now), units);
  const content = {
    ...standard,
    documentNo: `吉市工信示例〔${year}〕${aNumber()}号`,
    opensAt: now,
    closesAt: new Date(now.getTime() + 30 * DAY_MS),
    contacts: fictionalContacts(standard.contacts),
    ...overrides,
  };
  const { callId } = accepted(await createCall(officer, year));
  accepted(await saveCall(officer, { callId, version: 1, content }));
  const notice = given ?? { ...accepted(await storeFile(pdfFile(), NOTICE_BYTES)), name: "申报通知.pdf" };
  accepted(await attachNotice(officer, { callId, version: 2 }, { ...notice, fileName: notice.name, scan: null }));
  return { callId, content: { ...content, notice } };
}

/** No two documents bear one number, and several tests may make theirs at once. */
export const aNumber = (): number => randomInt(1, 1_000_000);

/** Telephones that nobody has: 0796-0000001 and on. */
function fictionalContacts({ business, objections, discipline, units }: Contacts): Contacts {
  const telephone = (number: number) => `0796-${String(number).padStart(7, "0")}`;
  return {
    business: { ...business, telephone: telephone(1) },
    objections: { ...objections, telephone: telephone(2), address: "吉安市示例路1号301室" },
    discipline: { ...discipline, telephone: telephone(3) },
    units: units.map((unit, place) => ({ ...unit, telephone: telephone(11 + place) })),
  };
}
