import { expect, it } from "vitest";
import {
  codeOf,
  enrolmentAddress,
  newRecoveryCodes,
  newSecret,
  recoveryCodeHash,
  stepAt,
  stepOfCode,
} from "./one-time-code";

/** RFC 6238, appendix B: the ASCII secret "12345678901234567890"; the last six of its eight figures. */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

it.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
])("shows at second %d what the standard says: %s", (second, code) => {
  expect(codeOf(RFC_SECRET, stepAt(new Date(second * 1000)))).toBe(code);
});

it("takes the code of the step before and after, and of none further off", () => {
  const secret = newSecret();
  const at = new Date("2026-06-10T01:00:00Z");
  const now = stepAt(at);
  expect([-2, -1, 0, 1, 2].map((off) => stepOfCode(secret, codeOf(secret, now + off), at))).toEqual([
    null,
    now - 1,
    now,
    now + 1,
    null,
  ]);
  expect(stepOfCode(secret, "12345", at)).toBeNull();
  expect(stepOfCode(secret, "", at)).toBeNull();
});

it("tells a telephone whose code it is, and for which portal", () => {
  const address = enrolmentAddress(RFC_SECRET, "li@example.com", "吉改");
  expect(address).toMatch(/^otpauth:\/\/totp\//);
  expect(new URL(address).searchParams.get("secret")).toBe(RFC_SECRET);
  expect(new URL(address).searchParams.get("issuer")).toBe("吉改");
});

it("gives ten recovery codes, none twice, known however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/);
  const [code = ""] = codes;
  expect(recoveryCodeHash(code.toLowerCase().replace("-", " "))).toBe(recoveryCodeHash(code));
  expect(recoveryCodeHash("123456")).toBeNull();
});
