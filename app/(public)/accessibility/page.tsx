import type { Metadata } from "next";
import { findCurrentCall } from "@/lib/calls/queries/public-call";
import { MainContacts } from "@/lib/calls/ui/telephones";
import { PageHead } from "@/lib/ui/page-head";
import { TextSections } from "@/lib/ui/text-sections";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("about");
  return { title: t("accessibility.title") };
}

const SECTIONS = ["keyboard", "seeing", "time", "script", "limits", "tell"] as const;

/** What works without a mouse, with large text, without scripts; what does not; whom to tell. */
export default async function AccessibilityPage() {
  const [call, t] = await Promise.all([findCurrentCall(), getWords("about")]);
  return (
    <>
      <PageHead title={t("accessibility.title")} lead={t("accessibility.lead")} />
      <TextSections
        sections={SECTIONS.map((section) => ({
          title: t(`accessibility.sections.${section}.title`),
          lines: t(`accessibility.sections.${section}.text`).split("\n"),
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
