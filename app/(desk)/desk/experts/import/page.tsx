import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { EXPERT_COLUMNS } from "@/lib/experts/domain/expert-entry";
import { PoolImport } from "@/lib/experts/ui/pool-import";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("experts");
  return { title: t("import.title") };
}

export default async function PoolImportPage() {
  await requireActor("officer");
  const t = await getWords("experts");
  return (
    <ClientWords namespaces={["experts", "documents", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/experts", label: t("list.title") }]} here={t("import.title")} />
      <PageHead title={t("import.title")} lead={t("import.lead")} />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <PoolImport />
        </div>
        <Panel title={t("import.needs")} className="self-start">
          <ul className="grid list-disc gap-1 ps-5">
            {EXPERT_COLUMNS.map((column) => (
              <li key={column}>{t(`columns.${column}`)}</li>
            ))}
          </ul>
          <p className="hint mt-3">{t("import.needsHint")}</p>
        </Panel>
      </div>
    </ClientWords>
  );
}
