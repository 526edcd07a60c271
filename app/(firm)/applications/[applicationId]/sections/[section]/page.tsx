import type { Metadata } from "next";
import { cache } from "react";
import { isSectionCode, SECTION_CODES, type SectionCode } from "@/lib/applications/domain/content";
import { findSection } from "@/lib/applications/queries/find-section";
import { ClosingNotice } from "@/lib/applications/ui/closing-notice";
import { EvidenceSlots } from "@/lib/applications/ui/evidence-slots";
import { LeftWords } from "@/lib/applications/ui/left-words";
import { SectionForm } from "@/lib/applications/ui/section-form";
import { SectionPrint } from "@/lib/applications/ui/section-print";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { formatDay, formatInstant, shanghaiDay } from "@/lib/core/time";
import { FileBeside } from "@/lib/evidence/ui/viewer/file-beside";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Countdown } from "@/lib/ui/countdown";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = {
  params: Promise<{ applicationId: string; section: string }>;
  searchParams: Promise<SearchParameters>;
};

const sectionOf = cache(async (applicationId: string, section: string) => {
  const actor = await requireActor("firm");
  if (!isSectionCode(section)) return refuseUnknown(actor);
  return (await findSection(actor, applicationId, section)) ?? refuseUnknown(actor);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { applicationId, section } = await params;
  const [view, t] = await Promise.all([sectionOf(applicationId, section), getWords("applications")]);
  return { title: t("section.name", { code: view.section, title: t(`sections.${view.section}.title`) }) };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { applicationId, section } = await params;
  const view = await sectionOf(applicationId, section);
  const { checked } = await searchParams;
  const [t, eligibility, locale] = await Promise.all([getWords("applications"), getWords("eligibility"), getLocale()]);
  const { application, content, context, now } = view;
  const { title, closesAt, documentNo } = application.call.content;
  const name = t("section.name", { code: view.section, title: t(`sections.${view.section}.title`) });
  const head = (
    <SectionHead
      name={name}
      part={t("section.part", { number: numberOf(view.section) })}
      lead={t(`sections.${view.section}.lead`)}
    />
  );
  const trail = [
    { href: "/applications", label: t("title") },
    { href: `/applications/${application.id}`, label: content.C.projectName.trim() || title },
  ];
  return (
    <ClientWords namespaces={["applications", "accounts", "eligibility", "evidence", "errors"]}>
      <Breadcrumbs trail={trail} here={name} />
      <ClosingNotice application={application} now={now} words={t} locale={locale} />
      <LeftWords
        account={view.account.id}
        applicationId={application.id}
        except={view.editRefusal === null ? view.section : undefined}
      />
      {view.editRefusal === null ? (
        <FileBeside files={view.section === "F" ? view.files : []}>
          <SectionForm
            applicationId={application.id}
            account={view.account}
            section={view.section}
            content={content}
            revision={view.revision}
            savedAt={view.savedAt}
            origins={view.origins}
            context={context}
            judging={{
              rules: context.rules,
              judgedOn: view.judgedOn,
              libraryMatch: view.libraryMatch,
              authorities: context.lists.authorities,
            }}
            documentNo={documentNo}
            corrections={view.corrections}
            checked={checked !== undefined || view.corrections.length > 0}
            deadline={
              view.dueOn !== null ? (
                t("corrections.dueShort", {
                  day: formatDay(view.dueOn, locale),
                  over: shanghaiDay(now) > view.dueOn ? "yes" : "no",
                })
              ) : application.state === "draft" ? (
                <>
                  {t("section.deadline", { when: formatInstant(closesAt, locale) })}{" "}
                  <Countdown serverNow={now.toISOString()} deadlineAt={closesAt.toISOString()} />
                </>
              ) : undefined
            }
            head={head}
          >
            {view.section === "F" && <EvidenceSlots applicationId={application.id} files={view.files} />}
          </SectionForm>
        </FileBeside>
      ) : (
        <div className="grid gap-6">
          {head}
          <Alert tone="info">
            <p>{t("section.readOnly")}</p>
          </Alert>
          <SectionPrint
            section={view.section}
            content={content[view.section]}
            words={t}
            eligibility={eligibility}
            locale={locale}
            lists={application.call.lists}
          />
        </div>
      )}
    </ClientWords>
  );
}

const numberOf = (section: SectionCode) => SECTION_CODES.indexOf(section) + 1;

const SectionHead = (props: { part: string; name: string; lead: string }) => (
  <div>
    <p className="text-ink-2">{props.part}</p>
    <h1 className="mt-1">{props.name}</h1>
    <p className="lead mt-2">{props.lead}</p>
  </div>
);
