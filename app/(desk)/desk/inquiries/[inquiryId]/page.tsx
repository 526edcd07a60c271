import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formatDay, formatInstant, shanghaiDay } from "@/lib/core/time";
import { departmentName } from "@/lib/inquiries/queries/department-name";
import { findInquiry, type ReplyView } from "@/lib/inquiries/queries/find-inquiry";
import { InquiryLines } from "@/lib/inquiries/ui/inquiry-lines";
import { ReplyImport } from "@/lib/inquiries/ui/reply-import";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { FileList, FileRow } from "@/lib/ui/form/file-field";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { PrintButton } from "@/lib/ui/print-button";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ inquiryId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("inquiries");
  return { title: t("title") };
}

/** One letter: the list that went out, and the answers that came in. */
export default async function InquiryPage({ params }: Props) {
  const actor = await requireActor("officer");
  const inquiry = (await findInquiry(actor, (await params).inquiryId)) ?? (await refuseUnknown(actor));
  const [t, checks, locale] = await Promise.all([getWords("inquiries"), getWords("checks"), getLocale()]);
  const { id, callId, callTitle, department, documentNo, round, askedAt, now, questions, replies } = inquiry;
  const name = departmentName(locale, department);
  return (
    <ClientWords namespaces={["inquiries", "documents", "eligibility", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: `/desk/calls/${callId}`, label: callTitle },
          { href: `/desk/calls/${callId}/inquiries`, label: t("title") },
        ]}
        here={name}
      />
      <PageHead
        title={t("inquiry.title", { department: name })}
        lead={t("inquiry.meta", { round: checks(`rounds.${round}`), documentNo, at: formatInstant(askedAt, locale) })}
        actions={
          <>
            <a className="btn btn-primary" href={`/desk/inquiries/${id}/export?format=xlsx`} download>
              {t("inquiry.download")}
            </a>
            <PrintButton />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <InquiryLines questions={questions} />
        </div>
        <div className="grid content-start gap-6">
          <Panel title={t("inquiry.replies")}>
            {replies.length === 0 ? (
              <p className="text-ink-2">{t("inquiry.noReplies")}</p>
            ) : (
              <FileList>
                {replies.map((reply) => (
                  <Reply key={reply.id} reply={reply} />
                ))}
              </FileList>
            )}
          </Panel>
          <Panel title={t("import.title")} className="no-print">
            <ReplyImport inquiryId={id} today={shanghaiDay(now)} />
          </Panel>
        </div>
      </div>
    </ClientWords>
  );
}

async function Reply({ reply }: { reply: ReplyView }) {
  const [t, evidence, locale] = await Promise.all([getWords("inquiries"), getWords("evidence"), getLocale()]);
  const { id, fileName, documentNo, repliedOn, answers, scan } = reply;
  return (
    <FileRow
      name={fileName}
      detail={t("inquiry.reply", { documentNo, day: formatDay(repliedOn, locale), count: answers })}
      actions={
        <>
          <ScanBadge scan={scan} words={evidence} />
          {scan !== "infected" && (
            <a className="link link-primary" href={`/api/replies/${id}`} download>
              {t("inquiry.file")}
            </a>
          )}
        </>
      }
    />
  );
}
