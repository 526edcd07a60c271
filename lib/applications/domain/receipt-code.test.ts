import { expect, it } from "vitest";
import { readReceiptCode, receiptCode } from "./receipt";

const number = "JG2026-360802-00017";
const hash = "7c".repeat(32);

it("gives a receipt a code of its own, in groups that can be read out", () => {
  const code = receiptCode(number, hash);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(receiptCode(number, hash)).toBe(code);
  expect(receiptCode("JG2026-360802-00018", hash)).not.toBe(code);
  expect(receiptCode(number, "7d".repeat(32))).not.toBe(code);
});

it("is read as it was meant, however it was typed", () => {
  expect(readReceiptCode(" ab1o-il0k wxyz ")).toBe("AB10-110K-WXYZ");
});
