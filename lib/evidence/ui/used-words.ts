import type { Words } from "@/lib/words/translate";
import { MAX_FILES, MAX_TOTAL_BYTES, type Usage } from "../domain/limits";
import { byteSize } from "./byte-size";

/** How much of what an application may hold is used. */
export const usedWords = (usage: Usage, words: Words<"evidence">): string =>
  words("used", {
    files: MAX_FILES,
    total: byteSize(MAX_TOTAL_BYTES),
    usedFiles: usage.files,
    usedTotal: usage.bytes === 0 ? "0 MB" : byteSize(usage.bytes),
  });
