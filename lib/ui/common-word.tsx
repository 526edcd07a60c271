"use client";

import { useWords } from "@/lib/words/client";

/** A fixed word of the kit, usable in server and client components alike. */
export function CommonWord({
  id,
}: {
  id: "optional" | "loading" | `finding.${"met" | "not-met" | "needs-ruling" | "missing"}`;
}) {
  return useWords("common")(id);
}
