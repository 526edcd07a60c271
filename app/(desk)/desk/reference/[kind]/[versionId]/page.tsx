import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { formatDay } from "@/lib/core/time";
import { isReferenceKind } from "@/lib/reference/domain/kinds";
import { findVersion } from "@/lib/reference/queries/list-versions";
import { ROW_LIST } from "@/lib/reference/schema";
import { VersionRows } from "@/lib/reference/ui/version-rows";
import { validity } from "@/lib/reference/ui/version-table";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Pairs } from "@/lib/ui/facts";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ kind: string; versionId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ kind }, t] = await Promise.all([params, getWords("reference")]);
  return { title: isReferenceKind(kind) ? t(`kinds.${kind}.title`) : t("title") };
}

export default async function ReferenceVersionPage({ params, searchParams }: Props) {
  const actor = await requireActor("officer");
  const { kind, versionId } = await params;
  if (!isReferenceKind(kind)) return refuseUnknown(actor);
  const parameters = readListParameters(ROW_LIST, await searchParams);
  const range = { skip: pageOffset(parameters), take: parameters.pageSize };
  const [page, t, locale] = await Promise.all([
    findVersion(actor, kind, versionId, { ...parameters, ...range }),
    getWords("reference"),
    getLocale(),
  ]);
  if (!page) return refuseUnknown(actor);
  const { version, calls } = page;
  const title = t("version.title", { kind: t(`kinds.${kind}.title`), scope: version.scope, number: version.number });
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: "/desk/reference", label: t("title") },
          { href: `/desk/reference/${kind}`, label: t(`kinds.${kind}.title`) },
        ]}
        here={t("version.number", { number: version.number })}
      />
      <PageHead title={title.replace(/ {2,}/g, " ")} />
      <Pairs
        rows
        stack
        className="mb-10"
        pairs={[
          [t("version.state"), t(`states.${version.state}`)],
          [t("version.source"), version.source],
          [t("version.documentNo"), version.documentNo],
          [t("version.validity"), validity(t, version, (day) => formatDay(day, locale))],
          [
            t("version.imported"),
            version.importedById === null ? (
              t("version.builtIn")
            ) : (
              <span key="imported">
                <Instant at={version.importedAt} locale={locale} /> {version.importedBy}
              </span>
            ),
          ],
          [
            t("version.sha256"),
            <span className="code break-all" key="sha256">
              {version.sha256}
            </span>,
          ],
          ...(kind === "holidays"
            ? []
            : ([
                [
                  t("version.calls"),
                  calls.length === 0 ? (
                    t("version.noCalls")
                  ) : (
                    <ul className="grid gap-1" key="calls">
                      {calls.map(({ id, title: name }) => (
                        <li key={id}>
                          <TextLink href={`/desk/calls/${id}`}>{name}</TextLink>
                        </li>
                      ))}
                    </ul>
                  ),
                ],
              ] as const)),
        ]}
      />
      <VersionRows
        path={`/desk/reference/${kind}/${versionId}`}
        kind={kind}
        parameters={parameters}
        rows={page.rows}
        total={page.total}
      />
    </>
  );
}
