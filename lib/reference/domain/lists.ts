import type { CodedName } from "@/lib/core/coded-name";

/** A code that the list does not know stands for itself. */
export const entryOf = (list: readonly CodedName[], code: string): CodedName =>
  list.find((entry) => entry.code === code) ?? { code, zh: code, en: code };
