import { getWords } from "@/lib/words/server";
import type { NoticeFile } from "../domain/call-content";
import { megabytes } from "./megabytes";

export async function NoticeLink({ callId, notice }: { callId: string; notice: NoticeFile | null }) {
  if (!notice) return null;
  const t = await getWords("calls");
  return (
    <a className="link link-primary no-print" href={`/api/calls/${callId}/notice`} download>
      {t("criteria.notice", { size: megabytes(notice.byteCount) })}
    </a>
  );
}
