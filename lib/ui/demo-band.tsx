import { getWords } from "@/lib/words/server";

/** On demo and test instances: nothing here is real. */
export async function DemoBand() {
  const t = await getWords("frame");
  return (
    <section className="demo-band" aria-label={t("demo.label")}>
      <div className="wrap">
        <span className="sm:hidden">{t("demo.short")}</span>
        <span className="max-sm:hidden">{t("demo.long")}</span>
      </div>
    </section>
  );
}
