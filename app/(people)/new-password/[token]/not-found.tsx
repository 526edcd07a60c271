import { LinkButton } from "@/lib/ui/button";
import { getWords } from "@/lib/words/server";

/** Expired, used, replaced by a newer one, or never there: nobody is told which, and everybody what to do. */
export default async function PasswordLinkIsOver() {
  const t = await getWords("accounts");
  return (
    <div className="py-10">
      <h1>{t("forgotten.over.title")}</h1>
      <p className="lead mt-3">{t("forgotten.over.body")}</p>
      <p className="mt-6">
        <LinkButton href="/forgotten">{t("forgotten.over.way")}</LinkButton>
      </p>
    </div>
  );
}
