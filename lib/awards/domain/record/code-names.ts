import { codePointOrder } from "@/lib/core/code-point-order";

/** P001, P002 … or E01, E02 …: in the order of the ids, so that whatever is drawn or tied in that order comes out the same. */
export function codeNames(letter: "P" | "E", ids: Iterable<string>): (id: string) => string {
  const sorted = [...new Set(ids)].sort(codePointOrder);
  const names = new Map(sorted.map((id, place) => [id, codeName(letter, place + 1, sorted.length)]));
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`${id} has no code name`);
    return name;
  };
}

/** `place` counts from 1, `among` is how many there are: P007 of 40, P0007 of 4000. */
export function codeName(letter: "P" | "E", place: number, among: number): string {
  const width = Math.max(letter === "P" ? 3 : 2, String(among).length);
  return `${letter}${String(place).padStart(width, "0")}`;
}
