import "server-only";
import { publicityEnd } from "@/lib/checks/queries/publicity-end";
import { sha256Hex } from "@/lib/core/sha256";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import { readTable } from "@/lib/documents/spreadsheet/read-table";
import type { Table, TableRefusal } from "@/lib/documents/spreadsheet/table";
import { looksLikeReply, type ReplyColumn, readReplyHeader } from "../domain/reply-columns";
import { type ReadReply, readReplyRows } from "../domain/reply-rows";
import { readQuestions } from "./read-questions";

export type ReplyFile = { readonly bytes: Buffer; readonly fileName: string };
export type ReplyLetter = { readonly documentNo: string; readonly repliedOn: string };

/** Why a file is no reply at all. */
export type FileRefusal =
  | { readonly code: TableRefusal; readonly at: string | null }
  | { readonly code: "columns"; readonly missing: readonly ReplyColumn[]; readonly repeated: readonly ReplyColumn[] }
  | { readonly code: "nothing-answered"; readonly sheetName: string };

export type ReplyTable = { readonly sha256: string; readonly table: Table };

/** The table of the file, before the list is looked at; outside any transaction, for it takes its time. */
export async function readReplyTable({
  bytes,
  fileName,
}: ReplyFile): Promise<
  { readonly ok: true; readonly value: ReplyTable } | { readonly ok: false; readonly refusal: FileRefusal }
> {
  const reading = await readTable(bytes, fileName, { isHeader: looksLikeReply });
  if (!reading.ok) return { ok: false, refusal: { code: reading.error, at: reading.at ?? null } };
  return { ok: true, value: { sha256: sha256Hex(bytes), table: reading.value } };
}

export type ReadInquiry = {
  readonly id: string;
  readonly callId: string;
  readonly round: "screening" | "publicity";
  readonly department: string;
};

export type CheckedReply = ReadReply & { readonly ignoredColumns: readonly string[] };

/** Every line against the list that went out. */
export async function checkReply(
  handle: Handle,
  inquiry: ReadInquiry,
  { table }: ReplyTable,
  letter: ReplyLetter,
): Promise<
  { readonly ok: true; readonly value: CheckedReply } | { readonly ok: false; readonly refusal: FileRefusal }
> {
  const asked = await readQuestions(handle, inquiry.id);
  const matters = new Set(asked.map(({ subject }) => subject)).size;
  const header = readReplyHeader(table.header, matters);
  if (!header.ok) {
    return { ok: false, refusal: { code: "columns", missing: header.missing, repeated: header.repeated } };
  }
  const publicityEndsOn = inquiry.round === "publicity" ? await publicityEnd(handle, inquiry.callId) : null;
  const read = readReplyRows(header.value, table.rows, asked, {
    ...letter,
    today: shanghaiDay(handle.now),
    publicityEndsOn,
  });
  if (read.answers.length === 0 && read.faults.length === 0) {
    return { ok: false, refusal: { code: "nothing-answered", sheetName: table.sheetName } };
  }
  return { ok: true, value: { ...read, ignoredColumns: header.value.ignored } };
}
