import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { LIBRARY_COLUMNS } from "@/lib/library/domain/columns";
import { listLibraryImports } from "@/lib/library/queries/list-imports";
import { ImportList } from "@/lib/library/ui/import-list";
import { LibraryImport } from "@/lib/library/ui/library-import";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("library");
  return { title: t("import.title") };
}

export default async function LibraryImportPage() {
  const actor = await requireActor("officer");
  const [imports, t] = await Promise.all([listLibraryImports(actor), getWords("library")]);
  return (
    <ClientWords namespaces={["library", "documents", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/library", label: t("list.title") }]} here={t("import.title")} />
      <PageHead title={t("import.title")} lead={t("import.lead")} />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <LibraryImport />
        <Panel title={t("import.needs")} className="self-start">
          <ul className="grid list-disc gap-1 ps-5">
            {LIBRARY_COLUMNS.map((column) => (
              <li key={column}>{t(`columns.${column}`)}</li>
            ))}
          </ul>
          <p className="hint mt-3">{t("import.needsHint")}</p>
          <p className="hint mt-2">{t("import.optional")}</p>
        </Panel>
      </div>
      <section className="mt-14">
        <h2>{t("imports.title")}</h2>
        <div className="mt-4">
          <ImportList rows={imports} />
        </div>
      </section>
    </ClientWords>
  );
}
