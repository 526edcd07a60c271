import type { Metadata } from "next";
import { type Compared, findHistory } from "@/lib/applications/queries/find-history";
import { readHistoryQuestion } from "@/lib/applications/schema/history";
import { AnswersGiven } from "@/lib/applications/ui/answers-given";
import { DifferenceTable } from "@/lib/applications/ui/difference-table";
import { FileDifferenceTable } from "@/lib/applications/ui/file-difference-table";
import { CompareForm, VersionList } from "@/lib/applications/ui/history-lists";
import type { PrintWords } from "@/lib/applications/ui/print-words";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";

type Props = { params: Promise<{ applicationId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("history.title") };
}

/** What the draft has been, and how any two of its states differ. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor("firm");
  const question = readHistoryQuestion(await searchParams);
  const { applicationId } = await params;
  const view = (await findHistory(actor, applicationId, question)) ?? (await refuseUnknown(actor));
  const [words, eligibility, evidence, locale] = await Promise.all([
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getLocale(),
  ]);
  const path = `/applications/${view.application.id}`;
  const trail = [
    { href: "/applications", label: words("title") },
    { href: path, label: view.projectName || words("list.unnamed") },
  ];
  return (
    <ClientWords>
      <Breadcrumbs trail={trail} here={words("history.title")} />
      <PageHead above={view.projectName} title={words("history.title")} lead={words("history.lead")} />
      <div className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-10">
        {view.compared !== null && (
          <section className="grid gap-4" aria-labelledby="compared">
            <h2 id="compared">{words("history.compared")}</h2>
            <Comparison
              compared={view.compared}
              {...{ words, eligibility, evidence, locale }}
              lists={view.application.call.lists}
            />
          </section>
        )}
        <CompareForm view={view} question={question} words={words} />
        <VersionList view={view} words={words} />
      </div>
    </ClientWords>
  );
}

type ComparisonProps = PrintWords & { readonly compared: Compared; readonly evidence: Words<"evidence"> };

function Comparison({ compared, evidence, ...context }: ComparisonProps) {
  const { words } = context;
  const { sections, files, answers } = compared;
  if (sections.length + files.length + answers.length === 0) return <p className="lead">{words("history.same")}</p>;
  return (
    <>
      {sections.map((changes) => (
        <DifferenceTable key={changes.section} changes={changes} {...context} />
      ))}
      <FileDifferenceTable {...{ files, words, evidence }} />
      <AnswersGiven answers={answers} words={words} eligibility={context.eligibility} evidence={evidence} />
    </>
  );
}
