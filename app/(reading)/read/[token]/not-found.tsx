import { LinkIsOver } from "@/lib/ui/link-is-over";
import { getWords } from "@/lib/words/server";

export default async function ReadingLinkIsOver() {
  const t = await getWords("firms");
  return (
    <LinkIsOver title={t("reading.over.title")} body={t("reading.over.body")} way={t("reading.over.way")} href="/" />
  );
}
