import type { Metadata } from "next";
import { cache } from "react";
import { refuseAnybody } from "@/lib/auth/session";
import { documentPath } from "@/lib/notices/domain/notice-format";
import { findNotice } from "@/lib/notices/queries/find-notice";
import { findFrozenNotice } from "@/lib/notices/queries/frozen-notice";
import { FrozenListTable } from "@/lib/notices/ui/frozen-list-table";
import {
  HowToVerify,
  NoticeForms,
  NoticePairs,
  NoticeVersions,
  ObjectionOffices,
  PublicityNow,
  ReplacedNotice,
} from "@/lib/notices/ui/notice-facts";
import { PublicityBadge } from "@/lib/notices/ui/publicity-badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

/** Asked for its title and for its content: read once. */
const noticeOf = cache(findNotice);

type Props = { params: Promise<{ noticeId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [notice, t] = await Promise.all([noticeOf((await params).noticeId), getWords("notices")]);
  return { title: notice?.title ?? t("title") };
}

/** The page about a notice: what is live, and where the frozen document lies. */
export default async function NoticePage({ params }: Props) {
  const notice = (await noticeOf((await params).noticeId)) ?? (await refuseAnybody());
  const [t, frozen] = await Promise.all([getWords("notices"), findFrozenNotice(notice)]);
  const html = notice.files.find((file) => file.format === "html");
  return (
    <ClientWords>
      <Breadcrumbs trail={[{ href: "/notices", label: t("title") }]} here={notice.documentNo} />
      <PageHead
        title={notice.title}
        tags={<PublicityBadge state={notice.state} replacedBy={notice.replacedBy?.version ?? null} />}
        actions={
          html && (
            <a className="btn btn-primary" href={documentPath(notice.id, html)}>
              {t("page.read")}
            </a>
          )
        }
      />
      <ReplacedNotice notice={notice} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <NoticePairs notice={notice} />
          <div>
            <PublicityNow notice={notice} />
          </div>
        </div>
        {frozen && (
          <section>
            <h2 className="mb-3 text-xl">{t("page.list")}</h2>
            <FrozenListTable list={frozen.table} />
          </section>
        )}
        <section>
          <h2 className="text-xl">{t("page.forms")}</h2>
          <p className="mt-1 mb-4 text-ink-2">{t("page.formsLead")}</p>
          <NoticeForms notice={notice} />
          {frozen && <HowToVerify notice={notice} basis={frozen.basis} />}
        </section>
        <section>
          <h2 className="mb-3 text-xl">{t("page.object")}</h2>
          <ObjectionOffices contacts={notice.contacts} />
        </section>
        <section>
          <h2 className="mb-3 text-xl">{t("page.versions")}</h2>
          <NoticeVersions notice={notice} />
        </section>
      </div>
    </ClientWords>
  );
}
