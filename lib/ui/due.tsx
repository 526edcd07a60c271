import { getWords } from "@/lib/words/server";
import { DueBadge } from "./badge";
import { dueWords } from "./due-words";

/** Working days that are left of a step; says so where they cannot be counted. */
export async function Due({ days }: { days: number | null }) {
  const t = await getWords("common");
  return days === null ? t("due.unknown") : <DueBadge days={days}>{dueWords(t, days)}</DueBadge>;
}
