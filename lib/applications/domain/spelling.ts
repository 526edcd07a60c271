import { describedSection, type SectionCode } from "./content";
import type { Difference } from "./edits";
import { tidied } from "./tidied";

/** A submission holds one spelling of what a draft holds as typed: "1200" and "1200.00" differ in nothing but this. */
export function differsInSpellingOnly(section: SectionCode, { place, from, to }: Difference): boolean {
  if (typeof from !== "string" || typeof to !== "string") return false;
  const { fields, tables } = describedSection(section);
  const spec = place.cell === undefined ? fields[place.field] : tables[place.field]?.[place.cell];
  if (!spec) return false;
  const spelt = tidied(spec, from);
  return spelt !== "" && spelt === tidied(spec, to);
}
