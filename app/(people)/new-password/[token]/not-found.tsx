import { LinkIsOver } from "@/lib/ui/link-is-over";
import { getWords } from "@/lib/words/server";

export default async function PasswordLinkIsOver() {
  const t = await getWords("accounts");
  return (
    <LinkIsOver
      title={t("forgotten.over.title")}
      body={t("forgotten.over.body")}
      way={t("forgotten.over.way")}
      href="/forgotten"
    />
  );
}
