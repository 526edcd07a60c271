import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { departmentName } from "@/lib/inquiries/queries/department-name";
import { findInquiries } from "@/lib/inquiries/queries/list-inquiries";
import { AskForm } from "@/lib/inquiries/ui/ask-form";
import { InquiryList } from "@/lib/inquiries/ui/inquiry-list";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("inquiries");
  return { title: t("title") };
}

/** What departments were asked about the applications of a call, and what came back. */
export default async function InquiriesPage({ params }: Props) {
  const actor = await requireActor("officer");
  const page = (await findInquiries(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const [t, checks, locale] = await Promise.all([getWords("inquiries"), getWords("checks"), getLocale()]);
  const { call, round, departments, rows } = page;
  const options = departments.map((each) => ({ value: each, label: departmentName(locale, each) }));
  return (
    <ClientWords namespaces={["inquiries", "errors"]}>
      <Breadcrumbs trail={[{ href: `/desk/calls/${call.id}`, label: call.title }]} here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          {rows.length > 0 ? <InquiryList rows={rows} /> : <EmptyState title={t("none.title")} why={t("none.why")} />}
        </div>
        <Panel title={t("ask.title")} className="self-start">
          {round === null ? (
            <p>{t("closed")}</p>
          ) : options.length === 0 ? (
            <p>{t("nothing")}</p>
          ) : (
            <>
              <p className="mb-4 text-ink-2">{t("ask.round", { round: checks(`rounds.${round}`) })}</p>
              <AskForm callId={call.id} departments={options} />
            </>
          )}
        </Panel>
      </div>
    </ClientWords>
  );
}
