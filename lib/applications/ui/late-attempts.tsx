import { TableInstant } from "@/lib/ui/figures";
import type { Words } from "@/lib/words/translate";

/** Each attempt to hand in after the closing, with the instant by which it was judged. */
export function LateAttempts({ attempts, words }: { attempts: readonly Date[]; words: Words<"applications"> }) {
  if (attempts.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{words("late.title")}</h2>
      <p className="text-ink-2">{words("late.lead")}</p>
      <ol className="rule-list">
        {attempts.map((at) => (
          <li key={at.toISOString()} className="py-2.5">
            <TableInstant at={at} seconds />
          </li>
        ))}
      </ol>
    </section>
  );
}
