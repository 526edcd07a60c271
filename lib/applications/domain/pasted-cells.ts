/** A cell, quoted where it holds line breaks or tabs, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

/** What a spreadsheet puts on the clipboard: one row a line, cells apart by tabs. */
export function pastedCells(text: string): string[][] {
  const pasted = text.replace(/\r\n?/g, "\n");
  const cells = new RegExp(CELL);
  const rows: string[][] = [];
  let row: string[] = [];
  while (cells.lastIndex < pasted.length) {
    const found = cells.exec(pasted);
    if (!found) return [...rows, [...row, pasted.slice(cells.lastIndex)]]; // a stray quote: the rest is one text
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\t") continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}
