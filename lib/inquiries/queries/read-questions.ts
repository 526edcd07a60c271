import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { Question } from "../domain/reply-rows";
import { matterOf } from "./matter-of";

export type QuestionView = Question & {
  readonly line: number;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly unit: CodedName;
};

/** The lines of the list that went out, in its order. Departments write Chinese, whatever language the desk is read in. */
export async function readQuestions(handle: Handle, inquiryId: string): Promise<QuestionView[]> {
  const rows = await handle.db.departmentQuestion.findMany({
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
          callId: true,
          unitCode: true,
          submissions: { orderBy: { number: "desc" }, take: 1, select: { receiptNo: true } },
        },
      },
    },
  });
  const units = await readUnitNames(handle);
  return rows.map(({ application: { submissions, callId, unitCode, ...application }, ...row }) => ({
    ...row,
    ...application,
    unit: units.of(callId, unitCode ?? ""),
    matter: matterOf(row.subject),
    receiptNo: submissions[0]?.receiptNo ?? "",
  }));
}
