/** Points for people: 8930 → "89.30". */
export function scoreText(centi: number): string {
  const digits = String(Math.abs(centi)).padStart(3, "0");
  return `${centi < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
