import { create } from "qrcode";

/** A square to point a telephone at: modules of one unit, with the quiet margin of four that readers need. */
export type SquareCode = { readonly size: number; readonly path: string };

const MARGIN = 4;

export function squareCode(text: string): SquareCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) dark.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * MARGIN, path: dark.join("") };
}
