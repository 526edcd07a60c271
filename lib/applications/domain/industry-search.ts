import type { CodedName } from "@/lib/core/coded-name";
import { normaliseName } from "@/lib/core/normalise";
import { codeOf } from "@/lib/reference/domain/read-names";

const IS_CLASS = /^[0-9]{4}$/;
// Mining, manufacturing, and power, heat, gas and water: nothing else can be handed in.
const IS_INDUSTRIAL = /^(?:0[6-9]|[123][0-9]|4[0-6])/;

/** The classes that somebody may mean by what is typed: the beginning of a code, or a part of the name of class or division. */
export function searchIndustries(industries: readonly CodedName[], typed: string, most: number): readonly CodedName[] {
  const wanted = normaliseName(typed);
  if (wanted === null) return [];
  const code = codeOf("industries", typed);
  const classes = industries.filter((each) => IS_CLASS.test(each.code) && IS_INDUSTRIAL.test(each.code));
  if (/^[0-9]+$/.test(code)) return classes.filter((each) => each.code.startsWith(code)).slice(0, most);
  const isNamed = ({ zh, en }: CodedName) => [zh, en].some((name) => normaliseName(name)?.includes(wanted));
  const divisions = new Set(
    industries.filter((each) => !IS_CLASS.test(each.code) && isNamed(each)).map((each) => each.code),
  );
  const own = classes.filter(isNamed);
  const below = classes.filter((each) => divisions.has(each.code.slice(0, 2)) && !own.includes(each));
  return [...own, ...below].slice(0, most);
}

/** The class that is chosen, with the division it stands under; null while what is typed is not the code of a class. */
export function chosenIndustry(
  industries: readonly CodedName[],
  typed: string,
): { readonly chosen: CodedName; readonly division: CodedName | null } | null {
  const code = codeOf("industries", typed);
  const chosen = industries.find((each) => each.code === code && IS_CLASS.test(code));
  if (!chosen) return null;
  return { chosen, division: industries.find((each) => each.code === code.slice(0, 2)) ?? null };
}
