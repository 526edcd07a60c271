import { halfWidth } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";
import { usccProblem } from "@/lib/core/uscc";

export type PersonalDataKind = "id-number" | "bank-card" | "mobile" | "email";

/** `excerpt` is masked, for it goes into refusals and logs; `at` is where it begins in the text. */
export type PersonalDataFinding = { readonly kind: PersonalDataKind; readonly excerpt: string; readonly at: number };

type Span = { readonly kind: PersonalDataKind; readonly text: string; readonly at: number };

/**
 * The last gate before anything is published: what in a text looks like a person's number or address. The columns are
 * chosen from an allow-list long before; this catches the telephone that somebody typed into a project's name.
 */
export function scanPersonalData(text: string): PersonalDataFinding[] {
  const plain = withoutPublicCodes(halfWidth(text));
  const found: Span[] = [];
  for (const { kind, pattern, isReal } of DETECTORS) {
    for (const match of plain.matchAll(pattern)) {
      const span = { kind, text: match[1] ?? "", at: match.index };
      if (isReal(span.text) && !found.some((other) => overlap(other, span))) found.push(span);
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, text: hit, at }) => ({ kind, excerpt: masked(kind, hit), at }));
}

/** Project codes and hashes are published on purpose, and their digits mean nothing else. Blanked in place, so that positions stay. */
const withoutPublicCodes = (text: string) =>
  text.replace(PROJECT_CODE, blank).replace(SHA256, blank).replace(SHA256_IN_GROUPS, blank);

const PROJECT_CODE = /(?<![0-9A-Za-z])[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{5,6}(?![0-9A-Za-z])/g;
const SHA256 = /(?<![0-9A-Za-z])[0-9A-Fa-f]{64}(?![0-9A-Za-z])/g;
const SHA256_IN_GROUPS = /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{8} ){7}[0-9A-Fa-f]{8}(?![0-9A-Za-z])/g;
const blank = (code: string) => "#".repeat(code.length);

// Each pattern looks ahead and captures, so that a near miss never hides the real one behind it. Letters may stand
// before digits ("tel138…"), unless digits stand before the letters: then it is a code such as a USCC.
const DETECTORS: readonly { kind: PersonalDataKind; pattern: RegExp; isReal: (text: string) => boolean }[] = [
  {
    kind: "id-number",
    pattern: /(?<![0-9])(?=([1-9][0-9]{5}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9Xx])(?![0-9]))/g,
    isReal: isIdNumber,
  },
  {
    kind: "bank-card",
    pattern:
      /(?<![0-9]|[0-9][A-Za-z]{1,12}|[0-9][.,])(?=([0-9]{4}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?|[0-9]{6}[ -][0-9]{10,13})(?![0-9A-Za-z]|\.[0-9]))/g,
    isReal: isBankCard,
  },
  {
    kind: "mobile",
    pattern:
      /(?<![0-9]|[0-9][A-Za-z]{1,12}|[0-9][.,])(?=((?:(?:\+|00)?86[ -]?)?1[3-9][0-9][ .-]?[0-9]{4}[ .-]?[0-9]{4})(?![0-9A-Za-z]|\.[0-9]))/g,
    isReal: () => true,
  },
  {
    kind: "email",
    pattern: /(?<![0-9A-Za-z._%+-])(?=([0-9A-Za-z._%+-]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,8}))/g,
    isReal: () => true,
  },
];

const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK_CHARACTERS = "10X98765432";

/** GB 11643-1999: a province, a day somebody can have been born on, and the check character (ISO 7064, MOD 11-2). */
function isIdNumber(text: string): boolean {
  const digits = bare(text).toUpperCase();
  if (!PROVINCE.test(digits) || !/^(?:19|20)/.test(digits.slice(6))) return false;
  if (!isDay(`${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return ID_CHECK_CHARACTERS.charAt(sum % 11) === digits.charAt(17);
}

/** 16 to 19 digits with Luhn's check digit. No card begins with 0, 1, 7 or with a year. */
function isBankCard(text: string): boolean {
  const digits = bare(text);
  if (!/^(?:2[2-7]|[3-68-9])/.test(digits) || /^(.)\1+$/.test(digits)) return false;
  return !isUsccOfDigits(digits) && passesLuhn(digits);
}

/**
 * Known by its registering authority and province (91 36…) and its check character. A firm may have been registered with
 * a wrong one, which is only warned of; no card begins with 91 to 93.
 */
const isUsccOfDigits = (digits: string) =>
  digits.length === 18 &&
  PROVINCE.test(digits.slice(2)) &&
  (/^9[1-3]/.test(digits) || (/^[15][1-39]/.test(digits) && usccProblem(digits) === null));

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const bare = (text: string) => text.replace(/[ .-]/g, "");

const overlap = (a: Span, b: Span) => a.at < b.at + b.text.length && b.at < a.at + a.text.length;

function masked(kind: PersonalDataKind, text: string): string {
  if (kind === "email") return `${text.charAt(0)}***${text.slice(text.indexOf("@"))}`;
  return text.slice(0, 3) + text.slice(3, -2).replace(/[0-9A-Za-z]/g, "*") + text.slice(-2);
}
