/**
 * How texts are made comparable: codes, division codes, USCCs and names, wherever they are compared or checked.
 * No NFKC: it would turn ² into 2 and make two different document numbers one.
 */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const OUTER_WHITE_SPACE = /^[\p{White_Space}\uFEFF]+|[\p{White_Space}\uFEFF]+$/gu;
const WHITE_SPACE = /[\p{White_Space}\uFEFF]+/gu;
// Visible ASCII without small letters is what most codes are already; one test spares them the replacements.
const PLAIN_CODE = /^[!-`{-~]+$/;

/** Full-width ASCII (U+FF01–FF5E) to ASCII, the ideographic space to a space. */
export function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll("\u3000", " ");
}

/** Half width and trimmed, case kept; null when nothing is left. For document numbers and names of people. */
export function normaliseText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const trimmed = halfWidth(text).replace(OUTER_WHITE_SPACE, "");
  return trimmed === "" ? null : trimmed;
}

const VISIBLE = /[^\p{White_Space}\uFEFF]/u;

/** Whether nothing is left after trimming: such a text counts as not given. */
export const isBlank = (text: string | null | undefined) => text === null || text === undefined || !VISIBLE.test(text);

/** A project code, division code, region or USCC as it is compared. */
export function normaliseCode(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (PLAIN_CODE.test(text)) return text;
  return normaliseText(text)?.toUpperCase() ?? null;
}

/** Whether two document numbers (文号) name the same document, however white space and brackets are typed. */
export function isSameNumber(left: string, right: string): boolean {
  const key = normaliseName(left);
  return key !== null && key === normaliseName(right);
}

/** A name as it is compared: no white space, 〔【[( and 〕】]) alike. */
export function normaliseName(text: string | null | undefined): string | null {
  const code = normaliseCode(text);
  if (code === null) return null;
  return code
    .replace(WHITE_SPACE, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")");
}
