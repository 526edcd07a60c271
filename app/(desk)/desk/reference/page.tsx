import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { REFERENCE_KINDS } from "@/lib/reference/domain/kinds";
import { listInForce } from "@/lib/reference/queries/list-versions";
import { VersionTable } from "@/lib/reference/ui/version-table";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("reference");
  return { title: t("title") };
}

export default async function ReferencePage() {
  const actor = await requireActor("officer");
  const [rows, t] = await Promise.all([listInForce(actor), getWords("reference")]);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <ul className="mb-10 grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {REFERENCE_KINDS.map((kind) => (
          <li key={kind}>
            <TextLink href={`/desk/reference/${kind}`}>{t(`kinds.${kind}.import`)}</TextLink>
            <p className="text-ink-2">{t(`kinds.${kind}.lead`)}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="in-force">
        <h2 id="in-force" className="mb-4">
          {t("inForce")}
        </h2>
        <VersionTable caption={t("inForce")} rows={rows} of="lists" />
      </section>
    </>
  );
}
