import type { Metadata } from "next";
import { findCurrentCall } from "@/lib/calls/queries/public-call";
import { MainContacts } from "@/lib/calls/ui/telephones";
import { PageHead } from "@/lib/ui/page-head";
import { TextSections } from "@/lib/ui/text-sections";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("about");
  return { title: t("privacy.title") };
}

const SECTIONS = ["visitor", "kept", "seen", "published", "long", "rights", "complain"] as const;

/** What is kept of whom, who sees it, for how long, and how to complain. */
export default async function PrivacyPage() {
  const [call, t] = await Promise.all([findCurrentCall(), getWords("about")]);
  return (
    <>
      <PageHead title={t("privacy.title")} lead={t("privacy.lead")} />
      <TextSections
        sections={SECTIONS.map((section) => ({
          title: t(`privacy.sections.${section}.title`),
          lines: t(`privacy.sections.${section}.text`).split("\n"),
        }))}
      />
      {call && (
        <section className="mt-10 max-w-[46rem]">
          <h2 className="text-xl">{t("ask")}</h2>
          <div className="mt-3">
            <MainContacts contacts={call.content.contacts} unitsHref="/contacts#units" />
          </div>
        </section>
      )}
    </>
  );
}
