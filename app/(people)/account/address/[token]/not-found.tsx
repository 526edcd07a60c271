import { LinkIsOver } from "@/lib/ui/link-is-over";
import { getWords } from "@/lib/words/server";

export default async function AddressLinkIsOver() {
  const t = await getWords("accounts");
  return (
    <LinkIsOver
      title={t("address.over.title")}
      body={t("address.over.body")}
      way={t("address.over.way")}
      href="/account"
    />
  );
}
