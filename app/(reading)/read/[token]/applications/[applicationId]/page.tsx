import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SECTION_CODES } from "@/lib/applications/domain/content";
import { findCheck } from "@/lib/applications/queries/find-check";
import { CheckProof } from "@/lib/applications/ui/check-proof";
import { SectionPrint } from "@/lib/applications/ui/section-print";
import { ApplicationStateBadge } from "@/lib/applications/ui/state-badge";
import { findReader } from "@/lib/auth/reader";
import { formatInstant } from "@/lib/core/time";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ token: string; applicationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("reading.page"), referrer: "no-referrer", robots: "noindex" };
}

/** The application's words as they stand, for somebody who may look at them and do nothing. */
export default async function ReadApplicationPage({ params }: Props) {
  const { token, applicationId } = await params;
  const reader = (await findReader(token)) ?? notFound();
  const view = (await findCheck(reader.actor, applicationId)) ?? notFound();
  const [t, words, eligibility, evidence, locale] = await Promise.all([
    getWords("firms"),
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getLocale(),
  ]);
  const { application, content } = view;
  const { title } = application.call.content;
  const name = content.C.projectName.trim() || words("list.unnamed");
  return (
    <ClientWords>
      <Breadcrumbs trail={[{ href: `/read/${token}`, label: reader.actor.firmName }]} here={name} />
      <PageHead
        above={title}
        title={name}
        tags={<ApplicationStateBadge state={application.state} words={words} />}
        lead={t("reading.pageLead", { name: reader.name, at: formatInstant(reader.expiresAt, locale) })}
        actions={<PrintButton />}
      />
      <div className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
        {SECTION_CODES.map((code) => (
          <section className="grid gap-3" key={code}>
            <h2>{words("section.name", { code, title: words(`sections.${code}.title`) })}</h2>
            <SectionPrint
              section={code}
              content={content[code]}
              words={words}
              eligibility={eligibility}
              locale={locale}
              lists={application.call.lists}
            />
          </section>
        ))}
        <CheckProof view={view} words={words} eligibility={eligibility} evidence={evidence} locale={locale} />
      </div>
    </ClientWords>
  );
}
