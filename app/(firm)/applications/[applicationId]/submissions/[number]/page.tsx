import type { Metadata } from "next";
import { cache } from "react";
import { SECTION_CODES } from "@/lib/applications/domain/content";
import { findSubmission } from "@/lib/applications/queries/find-submission";
import { EvidenceTable } from "@/lib/applications/ui/evidence-table";
import { SectionPrint } from "@/lib/applications/ui/section-print";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { FileBeside } from "@/lib/evidence/ui/viewer/file-beside";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { TableInstant } from "@/lib/ui/figures";
import { PageHead } from "@/lib/ui/page-head";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string; number: string }> };

const submissionOf = cache(async (applicationId: string, number: string) => {
  const actor = await requireActor("firm");
  if (!/^[1-9][0-9]{0,3}$/.test(number)) return refuseUnknown(actor);
  return (await findSubmission(actor, applicationId, Number(number))) ?? refuseUnknown(actor);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { applicationId, number } = await params;
  const [view, t] = await Promise.all([submissionOf(applicationId, number), getWords("applications")]);
  return { title: t("submission.title", { number: view.number }) };
}

export default async function SubmissionPage({ params }: Props) {
  const { applicationId, number } = await params;
  const view = await submissionOf(applicationId, number);
  const [words, eligibility, evidence, locale] = await Promise.all([
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getLocale(),
  ]);
  const title = words("submission.title", { number: view.number });
  const trail = [
    { href: "/applications", label: words("title") },
    { href: `/applications/${view.application.id}`, label: view.projectName },
  ];
  return (
    <ClientWords namespaces={["evidence"]}>
      <FileBeside files={view.files}>
        <Breadcrumbs trail={trail} here={title} />
        <PageHead
          above={
            <>
              <span className="num">{view.receiptNo}</span> · <TableInstant at={view.submittedAt} seconds />
            </>
          }
          title={title}
          lead={words("submission.lead")}
          actions={<PrintButton />}
        />
        <div className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
          {SECTION_CODES.map((code) => (
            <section className="grid gap-3" key={code}>
              <h2>{words("section.name", { code, title: words(`sections.${code}.title`) })}</h2>
              <SectionPrint
                section={code}
                content={view.content[code]}
                words={words}
                eligibility={eligibility}
                locale={locale}
                lists={view.application.call.lists}
              />
            </section>
          ))}
          {view.files.length > 0 && (
            <section className="grid gap-3">
              <h2>{words("receipt.files")}</h2>
              <EvidenceTable viewable files={view.files} scans={view.scans} words={words} evidence={evidence} />
            </section>
          )}
        </div>
      </FileBeside>
    </ClientWords>
  );
}
