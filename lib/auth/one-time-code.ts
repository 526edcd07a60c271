import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { sha256Hex } from "@/lib/core/sha256";

/** RFC 6238 as every authenticator program reads it: SHA-1, six figures, thirty seconds. */
const PERIOD_SECONDS = 30;
const FORM = { algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS } as const;

/** A clock may be this many steps off, on either side. */
const WINDOW = 1;

/** 20 bytes, the length that RFC 4226 recommends; in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string) => new TOTP({ ...FORM, secret: Secret.fromBase32(secret) });

export const stepAt = (at: Date): number => Math.floor(at.getTime() / (PERIOD_SECONDS * 1000));

/** The code of a step: what the program on the telephone shows then. */
export const codeOf = (secret: string, step: number): string =>
  totpOf(secret).generate({ timestamp: step * PERIOD_SECONDS * 1000 });

/** The step that the code belongs to, near the instant; null for a code of no such step. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : stepAt(at) + delta;
}

/** What the square shown to a telephone says (otpauth://totp/…). */
export const enrolmentAddress = (secret: string, account: string, issuer: string): string =>
  new TOTP({ ...FORM, issuer, label: account, secret: Secret.fromBase32(secret) }).toString();

const RECOVERY_CODES = 10;
/** Without the letters and figures that are mistaken for one another: 31 signs, ten of them to a code, 49 bits. */
const SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** "K7QPM-4XVAB": each lets its owner in once, when the telephone is lost. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newRecoveryCode);

function newRecoveryCode(): string {
  let code = "";
  while (code.length < 10) {
    // Bytes beyond the last whole multiple are passed over, or some signs would come up more often.
    for (const byte of randomBytes(16)) if (byte < 248 && code.length < 10) code += SIGNS[byte % SIGNS.length];
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** As it is kept; typed with or without the hyphen, in small letters too. Null for what cannot be a recovery code. */
export function recoveryCodeHash(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return code.length === 10 && [...code].every((sign) => SIGNS.includes(sign)) ? sha256Hex(`recovery ${code}`) : null;
}
