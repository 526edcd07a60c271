import type { Metadata } from "next";
import { findSubmission } from "@/lib/applications/queries/find-submission";
import { findSteps } from "@/lib/applications/queries/read-course";
import { EvidenceTable } from "@/lib/applications/ui/evidence-table";
import { ReceiptFacts, ReceiptHead, ReceiptNext } from "@/lib/applications/ui/receipt-parts";
import type { FirmActor } from "@/lib/auth/actor";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { findOwnRating } from "@/lib/satisfaction/queries/own-rating";
import { RateStep } from "@/lib/satisfaction/ui/rate-step";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string }>; searchParams: Promise<SearchParameters> };

/** `?submission=1`: the receipt of an earlier version stays; without it, that of the newest. */
async function submissionOf(actor: FirmActor, { params, searchParams }: Props) {
  const [{ applicationId }, { submission }] = await Promise.all([params, searchParams]);
  if (submission === undefined) return (await findSubmission(actor, applicationId)) ?? refuseUnknown(actor);
  if (typeof submission !== "string" || !/^[1-9][0-9]{0,3}$/.test(submission)) return refuseUnknown(actor);
  return (await findSubmission(actor, applicationId, Number(submission))) ?? refuseUnknown(actor);
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("receipt.here") };
}

/** Proves what was handed in, and when: made to be printed and kept. */
export default async function ReceiptPage(props: Props) {
  const actor = await requireActor("firm");
  const view = await submissionOf(actor, props);
  const [words, evidence, locale] = await Promise.all([getWords("applications"), getWords("evidence"), getLocale()]);
  const path = `/applications/${view.application.id}`;
  const { steps, now } = await findSteps(actor, view.application.id);
  const rating = await findOwnRating(actor, view.application.id);
  const trail = [
    { href: "/applications", label: words("title") },
    { href: path, label: view.projectName },
  ];
  return (
    <ClientWords namespaces={["satisfaction", "errors"]}>
      <div className="mx-auto grid max-w-[56rem] grid-cols-[minmax(0,1fr)] gap-8">
        <div>
          <Breadcrumbs trail={trail} here={words("receipt.here")} />
          <ReceiptHead view={view} words={words} locale={locale} />
        </div>
        <ReceiptFacts view={view} words={words} />
        <div className="no-print flex flex-wrap gap-3">
          <LinkButton icon="down" href={`/api/receipts/${view.receiptNo}`}>
            {words("receipt.download")}
          </LinkButton>
          <PrintButton />
          <LinkButton look="outline" href={`${path}/submissions/${view.number}`}>
            {words("receipt.read")}
          </LinkButton>
          <LinkButton look="outline" href={path}>
            {words("receipt.tasks")}
          </LinkButton>
        </div>
        <ReceiptNext view={view} placed={steps} now={now} words={words} locale={locale} />
        {rating && <RateStep key={rating.step} {...rating} />}
        {view.files.length > 0 && (
          <section className="grid gap-3">
            <h2>{words("receipt.files")}</h2>
            <EvidenceTable files={view.files} scans={view.scans} words={words} evidence={evidence} />
          </section>
        )}
      </div>
    </ClientWords>
  );
}
