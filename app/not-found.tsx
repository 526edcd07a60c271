import type { Metadata } from "next";
import { LinkButton } from "@/lib/ui/button";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("errors");
  return { title: t("notFound.title") };
}

/**
 * The same for what does not exist and for what the reader may not know of. It stands inside the frame that its group of pages draws;
 * addresses that no page answers come to app/(public)/[...unknown].
 */
export default async function NotFound() {
  const t = await getWords("errors");
  return (
    <div className="py-10">
      <h1>{t("notFound.title")}</h1>
      <p className="lead mt-3">{t("notFound.body")}</p>
      <p className="mt-2 text-ink-2">{t("notFound.next")}</p>
      <p className="mt-6">
        <LinkButton href="/">{t("notFound.home")}</LinkButton>
      </p>
    </div>
  );
}
