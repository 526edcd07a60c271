import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { getWords } from "@/lib/words/server";
import type { RecusalState } from "../domain";
import type { RecusalRow } from "../queries/own-recusals";

export const RECUSAL_LOOKS = {
  asked: { tone: "warning", icon: "clock" },
  accepted: { tone: "success", icon: "check" },
  declined: { tone: "neutral", icon: "cross" },
  withdrawn: { tone: "neutral", icon: "dash" },
} as const satisfies Record<RecusalState, object>;

/** One name of a list: who, why, and what became of it. */
export async function RecusalCard({ row }: { row: RecusalRow }) {
  const t = await getWords("recusals");
  const about = [row.employerName, row.uscc].filter((text) => text !== null && text !== "");
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{row.name}</span>
        <span className="hint">{t(`kind.${row.kind}`)}</span>
        <StatusBadge {...RECUSAL_LOOKS[row.state]}>{t(`state.${row.state}`)}</StatusBadge>
      </p>
      {about.length > 0 && <p className="hint">{about.join(" · ")}</p>}
      <p>{t("list.reasonOf", { reason: row.reason })}</p>
      {row.answer && row.answeredAt && (
        <p>
          {t("list.answerOf", { answer: row.answer })} <TableInstant at={row.answeredAt} />
        </p>
      )}
    </div>
  );
}
