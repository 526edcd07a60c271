import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import type { CheckOutcome, CheckRound } from "@/lib/checks/domain/check-record";
import type { ScanState } from "@/lib/core/scan-state";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import { type QuestionView, readQuestions } from "./read-questions";

export type ReplyView = {
  readonly id: string;
  readonly documentNo: string;
  readonly repliedOn: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly scan: ScanState | null;
  readonly answers: number;
  readonly takenInAt: Date;
};

export type AnsweredQuestion = QuestionView & {
  readonly answer: {
    readonly outcome: CheckOutcome;
    readonly remark: string;
    readonly sourceOn: string;
    readonly documentNo: string | null;
    readonly replyLine: number | null;
  } | null;
};

export type InquiryView = {
  readonly id: string;
  readonly callId: string;
  readonly callTitle: string;
  readonly round: CheckRound;
  readonly department: string;
  readonly documentNo: string;
  readonly askedAt: Date;
  readonly now: Date;
  readonly replies: readonly ReplyView[];
  readonly questions: readonly AnsweredQuestion[];
};

/** One letter: its lines with the newest answer to each, and the files that came back. */
export function findInquiry(actor: BureauActor, inquiryId: string): Promise<InquiryView | null> {
  return asActor(actor, async (handle) => {
    if (!isUuid(inquiryId)) return null;
    const inquiry = await handle.db.departmentInquiry.findUnique({
      where: { id: inquiryId },
      select: {
        id: true,
        callId: true,
        round: true,
        department: true,
        documentNo: true,
        askedAt: true,
        call: { select: { title: true } },
        replies: {
          orderBy: [{ takenInAt: "asc" }, { id: "asc" }],
          select: {
            id: true,
            documentNo: true,
            repliedOn: true,
            fileName: true,
            sha256: true,
            answers: true,
            takenInAt: true,
            checks: {
              select: {
                applicationId: true,
                subject: true,
                outcome: true,
                remark: true,
                sourceOn: true,
                documentNo: true,
                replyLine: true,
              },
            },
          },
        },
      },
    });
    if (!inquiry) return null;
    const { call, replies, ...rest } = inquiry;
    const scans = await scansOf(handle, replies);
    const newest = new Map(
      replies.flatMap(({ checks }) =>
        checks.map(({ applicationId, subject, sourceOn, ...answer }) => [
          `${applicationId} ${subject}`,
          { ...answer, sourceOn: dayOf(sourceOn) },
        ]),
      ),
    );
    return {
      ...rest,
      callTitle: call.title,
      now: handle.now,
      replies: replies.map(({ checks: _checks, repliedOn, ...reply }) => ({
        ...reply,
        repliedOn: dayOf(repliedOn),
        scan: scans.get(reply.sha256) ?? null,
      })),
      questions: (await readQuestions(handle, inquiryId)).map((question) => ({
        ...question,
        answer: newest.get(`${question.applicationId} ${question.subject}`) ?? null,
      })),
    };
  });
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
