import { normaliseCode } from "./normalise";

/** Unified social credit code, GB 32100-2015: 17 characters and a check character, without I O S V Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]; // 3^i mod 31
// By character code: the engine checks hundreds of thousands of codes a second.
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))));
const FORM = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

export type UsccProblem = "length" | "alphabet" | "check-character";

/** What is wrong with a USCC as typed; null when nothing is. A wrong check character is a warning, not a refusal. */
export function usccProblem(text: string): UsccProblem | null {
  const code = normaliseCode(text) ?? "";
  if (!FORM.test(code)) return Array.from(code).length === 18 ? "alphabet" : "length";
  return usccCheckCharacter(code) === code.charAt(17) ? null : "check-character";
}

/** The 18th character for the first 17. */
export function usccCheckCharacter(code: string): string {
  let sum = 0;
  for (let index = 0; index < WEIGHTS.length; index++) {
    sum += (VALUES[code.charCodeAt(index)] ?? 0) * (WEIGHTS[index] ?? 0);
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
