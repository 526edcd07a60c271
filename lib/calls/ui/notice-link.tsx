import { getWords } from "@/lib/words/server";
import type { NoticeFile } from "../domain/call-content";

/** At least 0.1: a notice of a few kilobytes is not of no size. */
export const megabytes = (byteCount: number) => Math.max(0.1, byteCount / 1_000_000).toFixed(1);

export async function NoticeLink({ callId, notice }: { callId: string; notice: NoticeFile | null }) {
  if (!notice) return null;
  const t = await getWords("calls");
  return (
    <a className="link link-primary no-print" href={`/api/calls/${callId}/notice`} download>
      {t("criteria.notice", { size: megabytes(notice.byteCount) })}
    </a>
  );
}
