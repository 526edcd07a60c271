import { ScanBadge } from "@/lib/ui/scan-badge";
import { getWords } from "@/lib/words/server";
import type { PublicCall } from "../queries/public-call";
import { megabytes } from "./megabytes";

type Announced = Pick<PublicCall, "id" | "content" | "noticeScan">;

/** The notice as it was published. One in which a virus was found later is given to nobody, and the page says so. */
export async function NoticeLink({ call }: { call: Announced }) {
  const { id, content, noticeScan } = call;
  if (!content.notice) return null;
  const [t, evidence] = await Promise.all([getWords("calls"), getWords("evidence")]);
  if (noticeScan === "infected") return <p className="text-ink-2">{t("criteria.noticeInfected")}</p>;
  return (
    <span className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
      <a className="link link-primary" href={`/api/calls/${id}/notice`} download>
        {t("criteria.notice", { size: megabytes(content.notice.byteCount) })}
      </a>
      <ScanBadge scan={noticeScan} words={evidence} />
    </span>
  );
}
