import { codePointOrder } from "@/lib/core/code-point-order";

/** P001, P002 … or E01, E02 …: in the order of the ids, so that whatever is drawn or tied in that order comes out the same. */
export function codeNames(letter: "P" | "E", ids: Iterable<string>): (id: string) => string {
  const sorted = [...new Set(ids)].sort(codePointOrder);
  const width = Math.max(letter === "P" ? 3 : 2, String(sorted.length).length);
  const names = new Map(sorted.map((id, place) => [id, `${letter}${String(place + 1).padStart(width, "0")}`]));
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`${id} has no code name`);
    return name;
  };
}
