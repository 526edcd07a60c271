import type { Words } from "@/lib/words/translate";

/** 剩 2 个工作日, 今天到期, 超 1 个工作日. */
export function dueWords(words: Words<"common">, daysLeft: number): string {
  if (daysLeft === 0) return words("due.today");
  return daysLeft > 0 ? words("due.left", { days: daysLeft }) : words("due.late", { days: -daysLeft });
}
