"use client";

import { useWords } from "@/lib/words/client";

/** A fixed word of the kit, usable in server and client components alike (words: common.optional, common.finding.*). */
export function CommonWord({ id }: { id: "optional" | `finding.${"met" | "not-met" | "needs-ruling" | "missing"}` }) {
  return useWords("common")(id);
}
