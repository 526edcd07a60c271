/**
 * Plain code-point order of texts. JavaScript's own `<` compares UTF-16 units and puts U+1F600 before U+FF01; locale order depends on
 * the machine. What is hashed, and how a seeded stream is dealt, depends on the order, so it must be one order everywhere.
 */
export function codePointOrder(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = lifted(a.charCodeAt(i)) - lifted(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Moves the surrogates behind all other units, where the code points they stand for belong. */
const lifted = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
