import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentHeader, cleanFileName } from "./file-name";

describe("the name of an uploaded file", () => {
  it.each([
    ["备案通知书.pdf", "备案通知书.pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\fakepath\\发票 12.png", "发票 12.png"],
    ["照片\r\nSet-Cookie: a=b.jpg", "照片Set-Cookie_ a=b.jpg"],
    ["报告\u0000.pdf", "报告.pdf"],
    ["\u202Efdp.exe", "fdp.exe"],
    ["a\u200B\u2066b\uFEFF.pdf", "ab.pdf"],
    ['他说"好".pdf', "他说_好_.pdf"],
    ["q\"uote's & <b>x</b>.pdf", "q_uote's & _b_x__b_.pdf"],
    ["a/b\\c.pdf", "a_b_c.pdf"],
    ["/材料/执照.pdf", "执照.pdf"],
    ["CON.pdf", "_CON.pdf"],
    ["...", "file"],
    ["   ", "file"],
    ["", "file"],
    [".pdf", "pdf"],
    ["半\uD800个.pdf", "半个.pdf"],
    ["é.pdf".normalize("NFD"), "é.pdf"],
    ["🏭 设备.jpg", "🏭 设备.jpg"],
  ])("%j becomes %j", (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned);
  });

  it("is cut to 120 characters and keeps its extension", () => {
    const cleaned = cleanFileName(`${"长".repeat(300)}.pdf`);
    expect(Array.from(cleaned)).toHaveLength(120);
    expect(cleaned.endsWith("长.pdf")).toBe(true);
  });

  it("is clean whatever was sent, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (given) => {
        const cleaned = cleanFileName(given);
        expect(cleaned).not.toMatch(/["<>:|?*\\/\p{Cc}\p{Cf}]|^\.|^$/u);
        expect(cleanFileName(cleaned)).toBe(cleaned);
      }),
    );
  });
});

describe("the header that gives a file back", () => {
  it("names it twice: plainly, and as it is", () => {
    expect(attachmentHeader("备案 100% (终稿).pdf")).toBe(
      "attachment; filename=\"__ 100_ (__).pdf\"; filename*=UTF-8''%E5%A4%87%E6%A1%88%20100%25%20%28%E7%BB%88%E7%A8%BF%29.pdf",
    );
  });

  it("is one line of plain characters, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        expect(attachmentHeader(given)).toMatch(
          /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!#$&+^`|-]+$/,
        );
      }),
    );
  });
});
