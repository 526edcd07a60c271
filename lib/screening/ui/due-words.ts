import type { Words } from "@/lib/words/translate";

/** 剩 2 个工作日, 今天到期, 超 1 个工作日. */
export function dueWords(words: Words<"screening">, daysLeft: number): string {
  if (daysLeft === 0) return words("queue.today");
  return daysLeft > 0 ? words("queue.daysLeft", { days: daysLeft }) : words("queue.overdue", { days: -daysLeft });
}
