import { LinkButton } from "@/lib/ui/button";
import { getWords } from "@/lib/words/server";

export async function SelfCheckBand() {
  const t = await getWords("calls");
  return (
    <div className="no-print mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-box border border-tint-line bg-tint px-6 py-5">
      <div className="min-w-0">
        <h3>{t("self.title")}</h3>
        <p className="text-ink-2">{t("self.text")}</p>
      </div>
      <LinkButton look="outline" href="/check">
        {t("self.start")}
      </LinkButton>
    </div>
  );
}
