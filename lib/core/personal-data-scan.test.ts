import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "@/lib/core/sha256";
import { usccCheckCharacter } from "@/lib/core/uscc";
import { renderNoticeHtml } from "@/lib/documents/html-notice";
import { noticeCsv, noticeJson, withJsonSha256 } from "@/lib/documents/notice-data";
import { noticeDocument } from "@/lib/testing/notice-document";
import { scanPersonalData } from "./personal-data-scan";

const kinds = (text: string) => scanPersonalData(text).map(({ kind }) => kind);

// Made up for this test: real in shape, date and check digit, of nobody.
const ID = "11010519491231002X"; // the example of GB 11643
const MOBILE = "13800138000";
const CARD = "6222020000000000000";

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));
const surroundings = fc.constantFrom("", "联系人：", "，", "<td>", '"', " ", "电话", "\n", "（", "tel");

const idNumbers = fc
  .tuple(
    fc.constantFrom("360802", "110105", "650102", "820000"),
    fc.date({ min: new Date("1920-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, born, serial]) => withIdCheck(region + born.toISOString().slice(0, 10).replaceAll("-", "") + serial));

function withIdCheck(first17: string): string {
  let sum = 0;
  for (const [index, digit] of [...first17].entries()) sum += Number(digit) * (2 ** (17 - index) % 11);
  return first17 + ("10X98765432"[sum % 11] ?? "");
}

const cards = fc
  .tuple(fc.constantFrom("622202", "436742", "955880", "356889"), fc.integer({ min: 9, max: 12 }).chain(digits))
  .map(([issuer, rest]) => withLuhn(issuer + rest));

function withLuhn(first: string): string {
  let sum = 0;
  for (const [index, digit] of [...first].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return first + String((10 - (sum % 10)) % 10);
}

describe("what belongs to a person is found", () => {
  it.each([
    ["an ID number", `身份证号${ID}`, "id-number"],
    ["an ID number with a small x", ID.toLowerCase(), "id-number"],
    ["an ID number in groups", "110105 19491231 002X", "id-number"],
    ["an ID number in full width", "１１０１０５１９４９１２３１００２Ｘ", "id-number"],
    ["an ID number behind letters", `ID${ID}`, "id-number"],
    ["a mobile number", `联系人手机${MOBILE}。`, "mobile"],
    ["a mobile number in groups", "138-0013-8000", "mobile"],
    ["a mobile number with the country", "+86 138 0013 8000", "mobile"],
    ["a mobile number behind letters", `tel${MOBILE}`, "mobile"],
    ["an e-mail address", "请寄zhang.san@example.com.cn，谢谢", "email"],
    ["an e-mail address in full width", "zhang＠example．com", "email"],
    ["a bank card", `账号：${CARD}`, "bank-card"],
    ["a bank card in groups", "6222 0200 0000 0000 000", "bank-card"],
  ])("%s", (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it("each of several, in their order, with positions and without their digits", () => {
    expect(scanPersonalData(`${MOBILE}、${ID}、a@b.cn、${CARD}`)).toEqual([
      { kind: "mobile", excerpt: "138******00", at: 0 },
      { kind: "id-number", excerpt: "110*************2X", at: 12 },
      { kind: "email", excerpt: "a***@b.cn", at: 31 },
      { kind: "bank-card", excerpt: "622**************00", at: 38 },
    ]);
  });

  it("every ID number, mobile number and bank card, whatever stands around it", () => {
    const mobiles = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map((parts) => parts.join(""));
    const planted = fc.oneof(
      fc.tuple(fc.constant("id-number"), idNumbers),
      fc.tuple(fc.constant("mobile"), mobiles),
      fc.tuple(fc.constant("bank-card"), cards),
    );
    fc.assert(
      fc.property(
        planted,
        surroundings,
        surroundings.filter((after) => after !== "tel"),
        ([kind, number], before, after) => {
          // One number in a hundred or so is a card and an ID number at once; either word stops it.
          const found = kinds(before + number + after);
          expect(found).toHaveLength(1);
          if (kind !== "bank-card") expect(found).toEqual([kind]);
        },
      ),
    );
  });
});

describe("what belongs to a firm or a project is not", () => {
  it.each([
    ["a USCC", "91360802DEM000022H"],
    ["a USCC of digits", "913608021589635719"],
    ["a project code", "2406-360802-07-02-101153"],
    ["an older project code of five last digits", "2017-130000-01-01-00001"],
    ["an office telephone", "0796-0000001"],
    ["a document number", "吉市工信公示例〔2026〕3号"],
    ["an instant", "2026-08-17 17:00:00"],
    ["an amount", "13,812,345,678.00 与 13812345678.00"],
    ["a date that is none", "110105194913310021"],
    ["an ID number with a wrong check character", "110105194912310021"],
    ["a long number", "138001380001380013800138"],
    ["a card with a wrong check digit", "6222020000000000001"],
    ["an EIA registration", "202036080200000012"],
  ])("%s", (_, text) => {
    expect(scanPersonalData(text)).toEqual([]);
  });

  it("no USCC of digits, with its right check character or a wrong one", () => {
    const wrongOrRight = fc.tuple(
      fc.constantFrom("91", "92", "93"),
      fc.constantFrom("360802", "110105", "440300"),
      digits(10),
    );
    fc.assert(
      fc.property(wrongOrRight, (parts) => {
        expect(scanPersonalData(`统一社会信用代码${parts.join("")}`)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom("51", "12", "53"), digits(9), (kind, organisation) => {
        const first17 = `${kind}360829${organisation}`;
        expect(kinds(first17 + usccCheckCharacter(first17))).not.toContain("bank-card");
      }),
    );
  });

  it("no hash, whole or in groups, and no project code", () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const hash = sha256Hex(content);
        expect(scanPersonalData(`SHA-256 ${hash}`)).toEqual([]);
        expect(scanPersonalData(`SHA-256 ${(hash.match(/.{8}/g) ?? []).join(" ")}。`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(digits(4), digits(6), digits(6), (time, region, serial) => {
        expect(scanPersonalData(`${time}-${region}-07-02-${serial}`)).toEqual([]);
      }),
    );
  });

  it("no form of a notice as it is published", () => {
    const document = withJsonSha256(noticeDocument({ projects: 30 }));
    const links = [{ href: "document.pdf", text: "PDF" }];
    for (const form of [
      renderNoticeHtml(document, links),
      noticeCsv(document).toString(),
      noticeJson(document).toString(),
    ]) {
      expect(scanPersonalData(form)).toEqual([]);
    }
  });
});

it("the scan is done in a moment, also with what makes careless patterns slow", () => {
  const start = performance.now();
  for (const text of [
    "a".repeat(200_000),
    "1".repeat(200_000),
    "1 ".repeat(100_000),
    "a.".repeat(100_000),
    "138-".repeat(50_000),
  ]) {
    scanPersonalData(text);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});
