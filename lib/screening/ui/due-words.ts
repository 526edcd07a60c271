import type { Words } from "@/lib/words/translate";

/** 剩 2 个工作日, 今天到期, 超 1 个工作日. */
export function dueWords(words: Words<"screening">, daysLeft: number): string {
  if (daysLeft === 0) return words("queue.today");
  return daysLeft > 0 ? words("queue.daysLeft", { days: daysLeft }) : words("queue.overdue", { days: -daysLeft });
}

/** The same where there is little room: 剩 2 天, 今天, 超 1 天. */
export function shortDueWords(words: Words<"screening">, daysLeft: number): string {
  if (daysLeft === 0) return words("queue.short.today");
  return daysLeft > 0
    ? words("queue.short.left", { days: daysLeft })
    : words("queue.short.overdue", { days: -daysLeft });
}
