const NUMBER = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?$/;
/** Excel calculates and shows with 15 digits; the 16th and 17th that it writes into the file are the float's, not the person's. */
const EXCEL_DIGITS = 15;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * The number of a cell's XML as a plain decimal: "1280.1000000000001" → "1280.1", "1.2E3" → "1200". Works on the digits
 * alone, never through a float. A whole number written out keeps all its digits: it is a code rather than a measure.
 */
export function plainDecimal(text: string): string | null {
  const parts = NUMBER.exec(text);
  if (!parts) return null;
  const [, sign = "", whole = "", decimals = "", exponent] = parts;
  if (whole + decimals === "") return null;
  if (decimals === "" && exponent === undefined) return signed(sign, BigInt(whole).toString());
  return signed(sign, roundedToExcel(BigInt(whole + decimals), Number(exponent ?? 0) - decimals.length));
}

const signed = (sign: string, digits: string) => (sign === "-" && /[1-9]/.test(digits) ? `-${digits}` : digits);

/** digits × 10^power, half up at the 15th significant digit, without trailing zeros after the point. */
function roundedToExcel(digits: bigint, power: number): string {
  const excess = digits.toString().length - EXCEL_DIGITS;
  if (excess <= 0) return written(digits, power);
  const unit = 10n ** BigInt(excess);
  return written((digits + unit / 2n) / unit, power + excess);
}

function written(digits: bigint, power: number): string {
  if (power >= 0) return (digits * 10n ** BigInt(power)).toString();
  const padded = digits.toString().padStart(1 - power, "0");
  const fraction = padded.slice(power).replace(/0+$/, "");
  return padded.slice(0, power) + (fraction === "" ? "" : `.${fraction}`);
}

/** "_x000D_" is how a workbook writes characters that XML cannot. */
export const unescaped = (text: string) =>
  text.includes("_x") ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
