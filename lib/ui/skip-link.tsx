import { getWords } from "@/lib/words/server";

/** First on every page; its target is the `main` of `Frame`. */
export async function SkipLink() {
  const t = await getWords("frame");
  return (
    <a href="#main" className="btn btn-primary sr-only focus:not-sr-only">
      {t("skip")}
    </a>
  );
}
