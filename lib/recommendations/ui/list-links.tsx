import type { Words } from "@/lib/words/translate";

/** To print, to calculate with, to hand on. Plain links: a download is no page. */
export function ListLinks(props: {
  t: Words<"recommendations">;
  hrefOf: (format: "pdf" | "xlsx" | "csv") => string;
  name: string;
}) {
  const { t, hrefOf, name } = props;
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
