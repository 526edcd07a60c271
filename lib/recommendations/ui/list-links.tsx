import { getWords } from "@/lib/words/server";

/** To print, to calculate with, to hand on. Plain links: a download is no page. */
export async function ListLinks({
  hrefOf,
  name,
}: {
  hrefOf: (format: "pdf" | "xlsx" | "csv") => string;
  name: string;
}) {
  const t = await getWords("recommendations");
  return (
    <span className="no-print flex flex-wrap gap-4">
      {(["pdf", "xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          className="link link-primary"
          href={hrefOf(format)}
          aria-label={t("lists.downloadOf", { name, format })}
          download
        >
          {t(`lists.formats.${format}`)}
        </a>
      ))}
    </span>
  );
}
