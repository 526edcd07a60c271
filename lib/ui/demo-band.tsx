import { getWords } from "@/lib/words/server";
import { PlainLink } from "./link";

/** On demo and test instances: nothing here is real. */
export async function DemoBand() {
  const t = await getWords("frame");
  return (
    <section className="demo-band" aria-label={t("demo.label")}>
      <div className="wrap">
        <span className="sm:hidden">{t("demo.short")}</span>
        <span className="max-sm:hidden">{t("demo.long")}</span>{" "}
        <PlainLink href="/outbox" className="no-print underline">
          {t("demo.outbox")}
        </PlainLink>
      </div>
    </section>
  );
}
