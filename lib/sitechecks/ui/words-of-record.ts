import { formatExactWan } from "@/lib/calls/schema/fields";
import { FEWEST_PEOPLE, SITE_FIGURES } from "../domain/site-check";
import type { ReadSiteCheck } from "../queries/read-site-check";
import type { WordsForm } from "../schema";

/** The form of a record; read again it gives the same words. Two people have their lines from the beginning. */
export function wordsOf({ checkedOn, people, firmPerson, findings, result, figures }: ReadSiteCheck): WordsForm {
  const blank = Array.from({ length: Math.max(0, FEWEST_PEOPLE - people.length) }, () => ({ name: "", office: "" }));
  return {
    checkedOn: checkedOn ?? "",
    people: [...people, ...blank],
    firmPerson,
    findings,
    result: result ?? "",
    figures: SITE_FIGURES.map((figure) => {
      const value = figures.find((found) => found.figure === figure)?.value;
      return { figure, value: typeof value === "bigint" ? formatExactWan(value) : (value?.toString() ?? "") };
    }),
  };
}
