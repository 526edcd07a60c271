import type { LetterRow } from "../queries/list-outbox";

const ADDRESS = /(https?:\/\/\S+)/;

/** Subject, and below it the letter when it is opened. Its links work, as they would in a mail program. */
export function Letter({ letter }: { letter: LetterRow }) {
  return (
    <details lang={letter.locale}>
      <summary className="cursor-pointer">{letter.subject}</summary>
      <p className="mt-3 rounded-box border border-line bg-base-100 p-4 font-normal whitespace-pre-line wrap-anywhere">
        {letter.text
          .trim()
          .split(ADDRESS)
          .map((part) =>
            ADDRESS.test(part) ? (
              <a key={part} className="link link-primary" href={new URL(part).pathname + new URL(part).search}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
      </p>
    </details>
  );
}
