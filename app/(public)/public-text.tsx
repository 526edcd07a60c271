import { findCurrentCall } from "@/lib/calls/queries/public-call";
import { MainContacts } from "@/lib/calls/ui/telephones";
import { PageHead } from "@/lib/ui/page-head";
import { type TextSection, TextSections } from "@/lib/ui/text-sections";
import { getWords } from "@/lib/words/server";

/** What the portal says of itself, under headings, and whom to ask about it while there is a call. */
export async function PublicText(props: { title: string; lead: string; sections: readonly TextSection[] }) {
  const [call, t] = await Promise.all([findCurrentCall(), getWords("about")]);
  return (
    <>
      <PageHead title={props.title} lead={props.lead} />
      <TextSections sections={props.sections} />
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
