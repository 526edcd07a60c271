import type { OfficerActor } from "@/lib/auth/actor";
import { type CheckOutcome, outcomesOf } from "@/lib/checks/domain/check-record";
import { sha256Hex } from "@/lib/core/sha256";
import { writeXlsx } from "@/lib/documents/spreadsheet/write-xlsx";
import { takeInReply } from "@/lib/inquiries/commands/take-in-reply";
import { type AnsweredQuestion, findInquiry } from "@/lib/inquiries/queries/find-inquiry";
import { inquiryTable } from "@/lib/inquiries/queries/inquiry-table";
import type { ReplyLetter } from "@/lib/inquiries/queries/read-reply";
import { accepted } from "./people";

type Said = { readonly outcome: CheckOutcome; readonly remark: string };

/** Nothing found, everything as stated. */
const inOrder = ({ subject }: AnsweredQuestion): Said => ({ outcome: outcomesOf(subject)[0] ?? "clear", remark: "" });

/** The list of a letter comes back, every line answered, and is taken in. */
export async function aReply(
  officer: OfficerActor,
  inquiryId: string,
  letter: ReplyLetter,
  answer: (question: AnsweredQuestion) => Said = inOrder,
): Promise<void> {
  const inquiry = await findInquiry(officer, inquiryId);
  if (!inquiry) throw new Error(`there is no letter ${inquiryId}`);
  const questions = inquiry.questions.map((question) => ({
    ...question,
    answer: { ...answer(question), sourceOn: letter.repliedOn, documentNo: null, replyLine: null },
  }));
  const bytes = await writeXlsx(inquiryTable({ ...inquiry, questions }));
  const file = { bytes, fileName: `${letter.documentNo}.xlsx`, sha256: sha256Hex(bytes) };
  accepted(await takeInReply(officer, inquiryId, file, letter));
}
