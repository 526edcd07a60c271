import { getWords } from "@/lib/words/server";
import { Icon } from "../icon";

/** Exactly what is filtered, in the same order, all pages of it. Plain links: a download is no page. `buttons`: at the head of a page. */
export async function ExportLinks(props: { hrefOf: (format: "xlsx" | "csv") => string; buttons?: boolean }) {
  const { hrefOf, buttons } = props;
  const t = await getWords("common");
  return (
    <p className={`no-print flex flex-wrap ${buttons ? "gap-2" : "gap-4 text-[0.9375rem]"}`} title={t("list.exports")}>
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          className={buttons ? "btn btn-sm btn-outline btn-primary" : "link link-primary"}
          href={hrefOf(format)}
          download
        >
          {buttons && <Icon name="down" />}
          {t("list.export", { format })}
        </a>
      ))}
    </p>
  );
}
