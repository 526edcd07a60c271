import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { Question } from "../domain/reply-rows";
import { matterOf } from "./matter-of";

export type QuestionView = Question & {
  readonly line: number;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly unitCode: string;
};

/** The lines of the list that went out, in its order. Departments write Chinese, whatever language the desk is read in. */
export async function readQuestions({ db }: Handle, inquiryId: string): Promise<QuestionView[]> {
  const rows = await db.departmentQuestion.findMany({
    where: { inquiryId },
    orderBy: { line: "asc" },
    select: {
      line: true,
      applicationId: true,
      subject: true,
      application: {
        select: {
          firmName: true,
          uscc: true,
          projectName: true,
          projectCode: true,
          unitCode: true,
          submissions: { orderBy: { number: "desc" }, take: 1, select: { receiptNo: true } },
        },
      },
    },
  });
  return rows.map(({ application: { submissions, unitCode, ...application }, ...row }) => ({
    ...row,
    ...application,
    unitCode: unitCode ?? "",
    matter: matterOf(row.subject),
    receiptNo: submissions[0]?.receiptNo ?? "",
  }));
}
