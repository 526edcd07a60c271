import { Alert } from "@/lib/ui/alert";
import type { Words } from "@/lib/words/translate";
import { isPrintedSection, type PrintedPart, type StampFault } from "../domain/printed-form";

type Props = { readonly fault: StampFault; readonly words: Words<"applications"> };

/** What is the matter with the stamped copy, and what to do. */
export function StampAlert({ fault, words }: Props) {
  return (
    <Alert tone="warning" title={words(`stamp.fault.${fault.code}`)}>
      {fault.code === "stamped-copy-outdated" && (
        <ul className="list-disc ps-5">
          {fault.parts.map((part) => (
            <li key={part}>{partName(part, words)}</li>
          ))}
        </ul>
      )}
      <p>{words(`stamp.next.${fault.code}`)}</p>
    </Alert>
  );
}

const partName = (part: PrintedPart, words: Words<"applications">) =>
  isPrintedSection(part)
    ? words("section.name", { code: part, title: words(`sections.${part}.title`) })
    : words("paper.attachments");

/** One line for lists of what is in the way. */
export function stampLine({ fault, words }: Props): string {
  if (fault.code !== "stamped-copy-outdated") return words(`stamp.fault.${fault.code}`);
  return words("stamp.outdatedLine", { parts: fault.parts.map((part) => partName(part, words)).join(" · ") });
}
