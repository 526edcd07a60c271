import type { CheckOutcome } from "@/lib/checks/domain/check-record";
import { subjectName } from "@/lib/checks/ui/check-words";
import { nameOf } from "@/lib/core/coded-name";
import { formatDay } from "@/lib/core/time";
import { FindingBadge, type FindingState } from "@/lib/ui/badge";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { AnsweredQuestion } from "../queries/find-inquiry";

/** Every line of the list with its answer. */
export async function InquiryLines({ questions }: { questions: readonly AnsweredQuestion[] }) {
  const [t, eligibility, locale] = await Promise.all([getWords("inquiries"), getWords("eligibility"), getLocale()]);
  return (
    <DataTable
      caption={t("inquiry.lines")}
      rows={questions}
      rowKey={(row) => String(row.line)}
      tight
      columns={[
        {
          key: "firm",
          head: t("table.firm"),
          cell: (row) => (
            <>
              <TextLink href={`/desk/applications/${row.applicationId}?tab=${row.subject.split(".")[0]}`}>
                {row.firmName}
              </TextLink>
              <span className="hint block">
                <span className="num">{row.line}</span> · {nameOf(row.unit, locale)}
              </span>
            </>
          ),
        },
        { key: "matter", head: t("table.matter"), cell: (row) => subjectName(eligibility, row.subject) },
        {
          key: "outcome",
          head: t("table.outcome"),
          cell: ({ answer }) => (
            <FindingBadge state={answer ? STATES[answer.outcome] : "missing"}>
              {answer ? t(`answers.${answer.outcome}`) : t("answer.open")}
            </FindingBadge>
          ),
        },
        {
          key: "remark",
          head: t("table.remark"),
          cell: ({ answer }) =>
            answer && (
              <>
                {answer.remark}
                <span className="hint block">
                  {formatDay(answer.sourceOn, locale)}
                  {answer.documentNo && ` · ${answer.documentNo}`}
                  {answer.replyLine !== null && ` · ${t("answer.line", { line: answer.replyLine })}`}
                </span>
              </>
            ),
        },
      ]}
    />
  );
}

const STATES: Record<CheckOutcome, FindingState> = {
  clear: "met",
  confirmed: "met",
  found: "not-met",
  differs: "needs-ruling",
};
