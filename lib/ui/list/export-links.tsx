import { getWords } from "@/lib/words/server";

/** Exactly what is filtered, in the same order, all pages of it. Plain links: a download is no page. */
export async function ExportLinks({ hrefOf }: { hrefOf: (format: "xlsx" | "csv") => string }) {
  const t = await getWords("common");
  return (
    <p className="no-print flex gap-4 text-[0.9375rem]" title={t("list.exports")}>
      {(["xlsx", "csv"] as const).map((format) => (
        <a key={format} className="link link-primary" href={hrefOf(format)} download>
          {t("list.export", { format })}
        </a>
      ))}
    </p>
  );
}
