import { daysBetween, shanghaiDay } from "@/lib/core/time";
import { DueBadge, StatusBadge } from "@/lib/ui/badge";
import type { Words } from "@/lib/words/translate";

/** How long a draft may still be handed in. */
export function DeadlineBadge(props: { now: Date; closesAt: Date; words: Words<"applications"> }) {
  const { now, closesAt, words } = props;
  if (now > closesAt) return <StatusBadge icon="lock">{words("list.overdue")}</StatusBadge>;
  const days = daysBetween(shanghaiDay(now), shanghaiDay(closesAt));
  return (
    <DueBadge days={Math.max(days, 1)}>{days === 0 ? words("list.leftToday") : words("list.left", { days })}</DueBadge>
  );
}
