import type { ScanState } from "@/lib/core/scan-state";
import { ScanBadge } from "@/lib/ui/scan-badge";
import type { Words } from "@/lib/words/translate";

/** A kept file to be fetched, with how it stands with the scanner. Infected bytes are given to nobody, so nothing leads there. */
export function FileLink(props: {
  file: { readonly id: string; readonly scan: ScanState | null };
  word: string;
  /** The name it is kept under; the server's own where it is left out. */
  fileName?: string;
  words: Words<"evidence">;
}) {
  const { file, word, fileName, words } = props;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      {file.scan === "infected" ? (
        <span className="min-w-0 break-all">{word}</span>
      ) : (
        // Not a page of the portal: the browser keeps the file.
        <a
          className="link link-primary min-w-0 break-all"
          href={`/api/evidence/${file.id}`}
          download={fileName ?? true}
        >
          {word}
        </a>
      )}
      <ScanBadge scan={file.scan} words={words} />
    </span>
  );
}
