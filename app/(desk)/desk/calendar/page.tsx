import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { listKnownYears } from "@/lib/calendars/queries/known-calendar";
import { CalendarImportForm } from "@/lib/calendars/ui/calendar-import";
import { KnownYears } from "@/lib/calendars/ui/known-years";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calendars");
  return { title: t("title") };
}

export default async function CalendarPage() {
  const actor = await requireActor("officer");
  const [years, t] = await Promise.all([listKnownYears(actor), getWords("calendars")]);
  return (
    <ClientWords namespaces={["calendars", "errors"]}>
      <PageHead title={t("title")} lead={t("lead")} />
      <section aria-labelledby="import">
        <h2 id="import" className="mb-5">
          {t("import.title")}
        </h2>
        <CalendarImportForm />
      </section>
      <section aria-labelledby="years" className="mt-14">
        <h2 id="years" className="mb-4">
          {t("years")}
        </h2>
        <KnownYears years={years} />
      </section>
    </ClientWords>
  );
}
