import type { Words } from "@/lib/words/translate";
import type { ByHandRow } from "../queries/list-by-hand";

// words: audit.byHand.outcomes.*

/** The stored codes of an outcome in words, one after the other; a code without a word stays as it is. */
export const outcomeText = (t: Words<"audit">, { outcome }: Pick<ByHandRow, "outcome">): string =>
  outcome
    .split(" ")
    .map((code) => {
      const key = `byHand.outcomes.${code}` as "byHand.outcomes.confirmed"; // t.has answers whether it is one
      return /^[a-z_-]+$/.test(code) && t.has(key) ? t(key) : code;
    })
    .join(" · ");
