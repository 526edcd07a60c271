import { LinkButton } from "@/lib/ui/button";
import { getWords } from "@/lib/words/server";

/** Expired, used, replaced by a newer one, or never there: nobody is told which, and everybody what to do. */
export default async function ReadingLinkIsOver() {
  const t = await getWords("firms");
  return (
    <div className="py-10">
      <h1>{t("reading.over.title")}</h1>
      <p className="lead mt-3">{t("reading.over.body")}</p>
      <p className="mt-6">
        <LinkButton href="/">{t("reading.over.way")}</LinkButton>
      </p>
    </div>
  );
}
