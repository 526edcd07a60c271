import type { Metadata } from "next";
import { getWords } from "@/lib/words/server";
import { PublicText } from "../public-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("about");
  return { title: t("accessibility.title") };
}

const SECTIONS = ["keyboard", "seeing", "time", "script", "limits", "tell"] as const;

/** What works without a mouse, with large text, without scripts; what does not; whom to tell. */
export default async function AccessibilityPage() {
  const t = await getWords("about");
  return (
    <PublicText
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      sections={SECTIONS.map((section) => ({
        title: t(`accessibility.sections.${section}.title`),
        lines: t(`accessibility.sections.${section}.text`).split("\n"),
      }))}
    />
  );
}
