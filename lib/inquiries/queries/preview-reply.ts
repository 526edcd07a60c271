import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import type { FaultyLine } from "../domain/reply-rows";
import { checkReply, type FileRefusal, type ReplyFile, type ReplyLetter, readReplyTable } from "./read-reply";

export type ReplyPreview = {
  readonly sha256: string;
  readonly sheetName: string;
  readonly otherSheets: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly answers: number;
  readonly blank: number;
  /** What speaks against a firm, named before anything is written. */
  readonly against: readonly {
    readonly line: number;
    readonly firmName: string;
    readonly subject: string;
    readonly remark: string;
  }[];
  readonly faults: readonly FaultyLine[];
};

export type PreviewAnswer =
  | { readonly kind: "preview"; readonly preview: ReplyPreview }
  | { readonly kind: "unreadable"; readonly refusal: FileRefusal }
  | { readonly kind: "refused"; readonly refusal: "not-found" };

/** What taking the reply in would do, with every faulty line; nothing is written. */
export async function previewReply(
  actor: OfficerActor,
  inquiryId: string,
  file: ReplyFile,
  letter: ReplyLetter,
): Promise<PreviewAnswer> {
  if (!isUuid(inquiryId)) return { kind: "refused", refusal: "not-found" };
  const reading = await readReplyTable(file);
  if (!reading.ok) return { kind: "unreadable", refusal: reading.refusal };
  const { table, sha256 } = reading.value;
  return asActor(actor, async (handle): Promise<PreviewAnswer> => {
    const inquiry = await handle.db.departmentInquiry.findUnique({
      where: { id: inquiryId },
      select: { id: true, callId: true, round: true, department: true },
    });
    if (!inquiry) return { kind: "refused", refusal: "not-found" };
    const checked = await checkReply(handle, inquiry, reading.value, letter);
    if (!checked.ok) return { kind: "unreadable", refusal: checked.refusal };
    const { answers, faults, blank, ignoredColumns } = checked.value;
    const { sheetName, otherSheets } = table;
    const against = answers.filter(({ outcome }) => outcome === "found" || outcome === "differs");
    return {
      kind: "preview",
      preview: {
        sha256,
        sheetName,
        otherSheets,
        ignoredColumns,
        answers: answers.length,
        blank,
        against: against.map(({ line, firmName, subject, remark }) => ({ line, firmName, subject, remark })),
        faults,
      },
    };
  });
}
