import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { formatWan } from "@/lib/core/money";
import { lookAtWhatIf } from "@/lib/ranking/queries/look-at-what-if";
import { readSupposition } from "@/lib/ranking/schema";
import { WhatIfForm } from "@/lib/ranking/ui/what-if-form";
import { WhatIfTable } from "@/lib/ranking/ui/what-if-table";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("ranking");
  return { title: t("whatIf.title") };
}

/** The officer supposes another fund, number, mode or panel. Nothing on this page is part of the record. */
export default async function WhatIfPage({ params, searchParams }: Props) {
  const actor = await requireActor("officer");
  const { callId } = await params;
  const typed = readSupposition(await searchParams);
  const view = (await lookAtWhatIf(actor, callId, typed.supposed)) ?? (await refuseUnknown(actor));
  const t = await getWords("ranking");
  const { result } = view;
  const path = `/desk/calls/${callId}/ranking`;
  const changed = result.rows.filter(({ isChanged }) => isChanged).length;
  const below = result.rows.filter(({ isBelowRule }) => isBelowRule).length;
  return (
    <ClientWords>
      <Breadcrumbs
        trail={[{ href: path, label: t("title", { year: String(view.call.year) }) }]}
        here={t("whatIf.title")}
      />
      <PageHead title={t("whatIf.title")} above={view.call.title} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <Alert tone="warning" title={t("whatIf.notBinding")}>
          {t("whatIf.kept")}
        </Alert>
        <WhatIfForm path={`${path}/what-if`} view={view} typed={typed} />
        {typed.faults.length > 0 ? (
          <Alert tone="error" title={t("whatIf.unread")} announce>
            {t("whatIf.unreadNext")}
          </Alert>
        ) : (
          <>
            <p className="num">
              {t("whatIf.summary", { awards: result.awards, left: formatWan(result.leftFen), changed })}{" "}
              {result.bestSum === null
                ? t("whatIf.bestSame")
                : t("whatIf.bestSum", { ranks: result.bestSum.join(t("stats.separator")) })}
            </p>
            {below > 0 && (
              <Alert tone="info" title={t("whatIf.below", { count: below, least: result.leastSheets })}>
                {t("whatIf.belowWhy")}
              </Alert>
            )}
            <WhatIfTable view={view} />
          </>
        )}
      </div>
    </ClientWords>
  );
}
