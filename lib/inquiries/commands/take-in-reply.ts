import "server-only";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { nameReceived } from "@/lib/audit/name-received";
import { recordEvent } from "@/lib/audit/record-event";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { OfficerActor } from "@/lib/auth/actor";
import { mustSayWhat } from "@/lib/checks/domain/check-record";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { stageFile } from "@/lib/documents/file-store";
import { scanStanding } from "@/lib/documents/scan-upload";
import { tableLimits } from "@/lib/documents/spreadsheet/table";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import { departmentName } from "../queries/department-name";
import {
  checkReply,
  type ReadInquiry,
  type ReplyFile,
  type ReplyLetter,
  type ReplyTable,
  readReplyTable,
} from "../queries/read-reply";
import { tellOfReply } from "./tell-of-reply";

const ACTION = "take-in-reply";

export type TakeInRefusal =
  | "not-found"
  | "file-unreadable"
  | "file-infected"
  | "file-changed"
  | "lines-faulty"
  | "taken-in-before";
export type TakenIn = { readonly answers: number; readonly blank: number };

/**
 * A department's answers, all of them or none. The file is read again here, and must be the one whose preview the officer has
 * seen; it is kept by its hash, and each answer names its line.
 */
export async function takeInReply(
  actor: OfficerActor,
  inquiryId: string,
  file: ReplyFile & { readonly sha256: string },
  letter: ReplyLetter,
): Promise<Result<TakenIn, TakeInRefusal>> {
  const staged = await stageFile(Readable.from([file.bytes]), tableLimits.fileBytes);
  if (!staged.ok) return refused(actor, "file-unreadable");
  try {
    const scan = await scanStanding(staged.value.path);
    if (!scan.ok) return await refused(actor, scan.error);
    const reading = await readReplyTable(file);
    if (!reading.ok) return await refused(actor, "file-unreadable");
    if (reading.value.sha256 !== file.sha256) return await refused(actor, "file-changed");
    if (!isUuid(inquiryId)) return await refused(actor, "not-found");
    const { sha256, byteCount } = await staged.value.keep();
    const received = { sha256, byteCount, scan: scan.value, fileName: cleanFileName(file.fileName) };
    const takenIn = await nameReceived<TakenIn, TakeInRefusal>(actor, ACTION, received, (handle) =>
      takeIn(handle, actor, inquiryId, { ...letter, ...received }, reading.value),
    );
    return takenIn.ok ? ok(takenIn.value.row) : takenIn;
  } finally {
    await staged.value.discard(); // when it was kept, there is nothing left here to throw away
  }
}

async function refused(actor: OfficerActor, refusal: TakeInRefusal) {
  await recordRefusal(actor, ACTION, refusal);
  return err(refusal);
}

type Reply = ReplyLetter & { readonly fileName: string; readonly sha256: string; readonly byteCount: number };

async function takeIn(
  handle: Handle,
  actor: OfficerActor,
  inquiryId: string,
  reply: Reply,
  table: ReplyTable,
): Promise<Result<TakenIn, TakeInRefusal>> {
  const { db } = handle;
  // Two officers at once: the second sees what the first has taken in.
  await db.$executeRaw`select pg_advisory_xact_lock(360800, hashtext(${inquiryId}))`;
  const inquiry = await db.departmentInquiry.findUnique({
    where: { id: inquiryId },
    select: { id: true, callId: true, round: true, department: true, documentNo: true },
  });
  if (!inquiry) return err("not-found");
  const { sha256 } = reply;
  if ((await db.departmentReply.count({ where: { inquiryId, sha256 } })) > 0) return err("taken-in-before");
  const checked = await checkReply(handle, inquiry, table, reply);
  if (!checked.ok) return err("file-unreadable");
  const { answers, faults, blank } = checked.value;
  if (faults.length > 0) return err("lines-faulty");
  const replyId = await writeReply(handle, actor, inquiry, reply, answers.length);
  await db.checkRecord.createMany({
    data: answers.map(({ line, applicationId, subject, outcome, remark, sourceOn, documentNo }) => ({
      applicationId,
      round: inquiry.round,
      subject,
      outcome,
      source: departmentName("zh-CN", inquiry.department),
      sourceOn: new Date(`${sourceOn}T00:00:00Z`),
      documentNo,
      replyId,
      replyLine: line,
      remark,
      recordedById: actor.accountId,
      recordedAt: handle.now,
    })),
  });
  // Whoever is deciding about one of them at this moment is told that something has come in.
  await db.application.updateMany({
    where: { id: { in: answers.map(({ applicationId }) => applicationId) } },
    data: { version: { increment: 1 } },
  });
  const adverse = answers.filter(({ outcome }) => mustSayWhat(outcome));
  const against = adverse.length;
  await tellOfReply(handle, actor, { ...inquiry, answers: answers.length, adverse });
  await recordEvent(handle, {
    action: ACTION,
    subjectType: "department-inquiry",
    subjectId: inquiryId,
    callId: inquiry.callId,
    detail: { replyId, sha256, documentNo: reply.documentNo, answers: answers.length, against, blank },
  });
  return ok({ answers: answers.length, blank });
}

async function writeReply(
  { db, now }: Handle,
  actor: OfficerActor,
  { id: inquiryId }: ReadInquiry,
  { documentNo, repliedOn, fileName, sha256, byteCount }: Reply,
  answers: number,
): Promise<string> {
  const id = randomUUID();
  const day = new Date(`${repliedOn}T00:00:00Z`);
  const kept = { documentNo, repliedOn: day, fileName, sha256, byteCount, answers };
  await db.departmentReply.createMany({
    data: [{ id, inquiryId, ...kept, takenInById: actor.accountId, takenInAt: now }],
  });
  return id;
}
