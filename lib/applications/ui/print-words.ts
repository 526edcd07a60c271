import type { Locale } from "@/lib/core/locale";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import type { Words } from "@/lib/words/translate";

/** What a printed section is worded with: of `getWords` in a page, of `useWords` in a client component. */
export type PrintWords = {
  readonly words: Words<"applications">;
  readonly eligibility: Words<"eligibility">;
  readonly locale: Locale;
  /** Of the call: by them a code is said in words. */
  readonly lists: ReferenceLists;
};
