import type { Metadata } from "next";
import { getWords } from "@/lib/words/server";
import { PublicText } from "../public-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("about");
  return { title: t("privacy.title") };
}

const SECTIONS = ["visitor", "kept", "seen", "published", "long", "rights", "complain"] as const;

/** What is kept of whom, who sees it, for how long, and how to complain. */
export default async function PrivacyPage() {
  const t = await getWords("about");
  return (
    <PublicText
      title={t("privacy.title")}
      lead={t("privacy.lead")}
      sections={SECTIONS.map((section) => ({
        title: t(`privacy.sections.${section}.title`),
        lines: t(`privacy.sections.${section}.text`).split("\n"),
      }))}
    />
  );
}
