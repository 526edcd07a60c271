const REFERENCE = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;

/** 0 → "A", 26 → "AA". */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export const cellReference = (column: number, line: number) => `${columnLetters(column)}${line}`;

export function parseCellReference(reference: string): { column: number; line: number } | null {
  const parts = REFERENCE.exec(reference);
  if (!parts) return null;
  const [, letters = "", line = ""] = parts;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { column: column - 1, line: Number(line) };
}
