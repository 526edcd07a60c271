import { readFigure } from "@/lib/screening/schema/requests";
import { type WordsForm, wordsForm } from "../schema";

/** The parts of a record that are compared, and chosen between, each as a whole. */
export const WORD_PARTS = ["checkedOn", "people", "firmPerson", "findings", "result", "figures"] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/** What a form holds, as words: of choices of which none is made it says null, whatever its type says. */
export function asTyped(held: WordsForm): WordsForm {
  const result: WordsForm["result"] | null = held.result;
  return result === null ? { ...held, result: "" } : held;
}

/** Figures belong to a reduction alone; what was typed before the result was changed does not count. */
export const asMeant = (typed: WordsForm): WordsForm =>
  typed.result === "reduced" ? typed : { ...typed, figures: typed.figures.map((each) => ({ ...each, value: "" })) };

/**
 * What can be sent of words that somebody is in the middle of: whatever cannot be read yet ("12.", a text that is too long)
 * stays as the portal has it, the rest goes.
 */
export function sendable(typed: WordsForm, stored: WordsForm): WordsForm {
  const words = structuredClone(asMeant(typed));
  const read = wordsForm.safeParse(words);
  for (const { path } of read.error?.issues ?? []) putBack(words, stored, path);
  return words;
}

function putBack(words: WordsForm, stored: WordsForm, [part, place, key]: readonly PropertyKey[]): void {
  if (part === "figures" && typeof place === "number") {
    const figure = words.figures[place];
    if (figure) figure.value = stored.figures[place]?.value ?? "";
  } else if (part === "people" && typeof place === "number" && (key === "name" || key === "office")) {
    const person = words.people[place];
    if (person) person[key] = stored.people[place]?.[key] ?? "";
  } else if (part === "checkedOn" || part === "firmPerson" || part === "findings") {
    words[part] = stored[part];
  }
}

/** The parts in which two records say different things; blanks around words and another spelling of a figure do not count. */
export const differingParts = (one: WordsForm, other: WordsForm): readonly WordPart[] =>
  WORD_PARTS.filter((part) => meaningOf(one, part) !== meaningOf(other, part));

function meaningOf(words: WordsForm, part: WordPart): string {
  if (part === "people") {
    const people = words.people.map(({ name, office }) => [name.trim(), office.trim()]);
    return JSON.stringify(people.filter(([name, office]) => name !== "" || office !== ""));
  }
  if (part === "figures") {
    const typed = asMeant(words).figures.filter(({ value }) => value.trim() !== "");
    return JSON.stringify(typed.map(({ figure, value }) => [figure, figureMeaning(figure, value)]));
  }
  return words[part].trim();
}

function figureMeaning(figure: WordsForm["figures"][number]["figure"], value: string): string {
  const read = readFigure(figure, value);
  return read.ok ? String(read.value) : value.trim();
}
