import type { Metadata } from "next";
import { SECTION_CODES } from "@/lib/applications/domain/content";
import { findCheck } from "@/lib/applications/queries/find-check";
import { CheckProof } from "@/lib/applications/ui/check-proof";
import { CheckAlerts, CheckSections } from "@/lib/applications/ui/check-sections";
import { ClosingNotice } from "@/lib/applications/ui/closing-notice";
import { LeftWords } from "@/lib/applications/ui/left-words";
import { SubmitPanel } from "@/lib/applications/ui/submit-panel";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("check.title") };
}

export default async function CheckPage({ params }: Props) {
  const actor = await requireActor("firm");
  const view = (await findCheck(actor, (await params).applicationId)) ?? (await refuseUnknown(actor));
  const [words, eligibility, evidence, locale] = await Promise.all([
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getLocale(),
  ]);
  const { application, content, evaluation, refusal } = view;
  const { title, closesAt } = application.call.content;
  const faultless =
    SECTION_CODES.every((code) => view.faults[code].length === 0) &&
    view.lacking.length === 0 &&
    view.stamp.fault === null;
  const path = `/applications/${application.id}`;
  const trail = [
    { href: "/applications", label: words("title") },
    { href: path, label: content.C.projectName.trim() || title },
  ];
  return (
    <ClientWords namespaces={["applications", "accounts", "evidence", "errors"]}>
      <Breadcrumbs trail={trail} here={words("check.title")} />
      <PageHead
        above={title}
        title={words("check.title")}
        lead={words("check.lead")}
        actions={
          <>
            {refusal === null && (
              <LinkButton look="outline" small href={`${path}/print`}>
                {words("stamp.title")}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <LeftWords account={view.account.id} applicationId={application.id} />
      <div className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
        <ClosingNotice application={application} now={view.now} words={words} locale={locale} />
        <CheckAlerts view={view} words={words} eligibility={eligibility} evidence={evidence} />
        <CheckSections
          view={view}
          words={words}
          eligibility={eligibility}
          locale={locale}
          lists={application.call.lists}
          editable={refusal === null}
        />
        <CheckProof view={view} words={words} eligibility={eligibility} evidence={evidence} locale={locale} />
        {evaluation.verdict === "ineligible" && refusal === null && (
          <Alert tone="warning" title={words("check.ineligibleTitle")}>
            <p>{words("check.ineligible")}</p>
          </Alert>
        )}
        {refusal === null && view.unanswered > 0 && (
          <Alert tone="warning" title={words("check.unansweredCorrections", { count: view.unanswered })}>
            <p>
              <TextLink href={`${path}#answers`}>{words("corrections.toAnswers")}</TextLink>
            </p>
          </Alert>
        )}
        {refusal === null && faultless && view.unanswered === 0 && (
          <SubmitPanel
            applicationId={application.id}
            submission={view.submissions + 1}
            serverNow={view.now.toISOString()}
            account={view.account}
            closesAt={closesAt.toISOString()}
            draft={application.state === "draft"}
            lookedOver={view.lookedOver}
            ineligible={evaluation.verdict === "ineligible"}
          />
        )}
      </div>
    </ClientWords>
  );
}
