import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { COLUMNS } from "@/lib/reference/domain/columns";
import { isReferenceKind } from "@/lib/reference/domain/kinds";
import { listVersions } from "@/lib/reference/queries/list-versions";
import { ReferenceImport } from "@/lib/reference/ui/reference-import";
import { VersionTable } from "@/lib/reference/ui/version-table";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ kind }, t] = await Promise.all([params, getWords("reference")]);
  return { title: isReferenceKind(kind) ? t(`kinds.${kind}.title`) : t("title") };
}

export default async function ReferenceKindPage({ params }: Props) {
  const actor = await requireActor("officer");
  const { kind } = await params;
  if (!isReferenceKind(kind)) notFound();
  const [versions, t] = await Promise.all([listVersions(actor, kind), getWords("reference")]);
  return (
    <ClientWords namespaces={["reference", "documents", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/reference", label: t("title") }]} here={t(`kinds.${kind}.title`)} />
      <PageHead title={t(`kinds.${kind}.title`)} lead={t(`kinds.${kind}.lead`)} />
      <section aria-labelledby="versions">
        <h2 id="versions" className="mb-4">
          {t("versions")}
        </h2>
        <VersionTable caption={t("versions")} rows={versions} of="versions" />
      </section>
      <section aria-labelledby="import" className="mt-14">
        <h2 id="import" className="mb-5">
          {t("import.title")}
        </h2>
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <ReferenceImport kind={kind} />
          <Panel title={t("import.needs")} className="self-start">
            <ul className="grid list-disc gap-1 ps-5">
              {COLUMNS[kind].map((column) => (
                <li key={column}>{t(`columns.${column}`)}</li>
              ))}
            </ul>
            <p className="hint mt-3">{t(`kinds.${kind}.needsHint`)}</p>
            <p className="hint mt-2">{t("import.whole")}</p>
          </Panel>
        </div>
      </section>
    </ClientWords>
  );
}
