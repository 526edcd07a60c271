import "server-only";
import { workingDaysBetween } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import type { CodedName } from "@/lib/core/coded-name";
import type { ScanState } from "@/lib/core/scan-state";
import { addDays, shanghaiDay } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import { asPublic, type Handle } from "@/lib/db/as-actor";
import { type CallSchedule, callSchedule } from "../domain/call-schedule";
import { type CallPhase, phaseAt } from "../domain/call-state";
import { readNoticeScan } from "./notice-scan";
import { type ReadCall, readCall, readCurrentCall } from "./read-call";

/** An opened call as anybody sees it, with what its dates mean now. */
export type PublicCall = Pick<ReadCall, "id" | "content"> & {
  readonly units: readonly CodedName[];
  readonly sha256: string;
  readonly noticeScan: ScanState | null;
  readonly phase: CallPhase;
  readonly serverNow: Date;
  /** Whole working days after today up to and with the closing day; null where a year's calendar is not known. */
  readonly workingDaysLeft: number | null;
  readonly schedule: CallSchedule;
};

export const findPublicCall = (callId: string): Promise<PublicCall | null> =>
  isUuid(callId) ? asPublic(async (handle) => viewOf(handle, await readCall(handle, callId))) : Promise.resolve(null);

/** For the start page: the open call, else the next one announced, else the last. */
export const findCurrentCall = (): Promise<PublicCall | null> =>
  asPublic(async (handle) => viewOf(handle, await readCurrentCall(handle)));

async function viewOf(handle: Handle, call: ReadCall | null): Promise<PublicCall | null> {
  if (!call || call.sha256 === null) return null; // the bureau's drafts have no public page
  const { id, content, lists, sha256, state } = call;
  const { now } = handle;
  const tomorrow = addDays(shanghaiDay(now), 1);
  const calendar = await knownCalendar(handle);
  const left = workingDaysBetween(tomorrow, shanghaiDay(content.closesAt), calendar);
  return {
    id,
    content,
    units: lists.units,
    sha256,
    noticeScan: await readNoticeScan(handle, content),
    phase: phaseAt({ ...content, state }, now),
    serverNow: now,
    workingDaysLeft: left.ok ? left.value : null,
    schedule: callSchedule(content, calendar),
  };
}
