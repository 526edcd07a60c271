import { expect, it } from "vitest";
import { isTitledAsReceipt, readReceiptCode, readReceiptNumber, receiptCode } from "./receipt";

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

it.each([
  "ＪＧ２０２６－360802－00017",
  "jg2026-360802-00017 ",
  "JG2026—360802—00017",
  "JG2026 – 360802 —— 00017",
  "JG2026 360802 00017",
  "JG 2026 3608 0200 017",
  "jg2026　360802　00017",
])("reads the number %j as it stands on the receipt", (typed) => {
  expect(readReceiptNumber(typed)).toBe(number);
});

it("tells a receipt by the title of its PDF, and by nothing else in it", () => {
  const titled = (text: string) => `%PDF-1.7\n<dc:title><rdf:li>${text}</rdf:li></dc:title>\n%%EOF`;
  expect(isTitledAsReceipt(titled(`申报回执 ${number}`), number)).toBe(true);
  expect(isTitledAsReceipt(titled("专项审计报告"), number)).toBe(false);
  expect(isTitledAsReceipt(`${titled("专项审计报告")} ${number}`, number)).toBe(false);
  expect(isTitledAsReceipt("%PDF-1.7", number)).toBe(false);
});
