import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NoticeDocument } from "@/lib/notices/domain/notice-document";
import { noticeDocument } from "@/lib/testing/notice-document";
import { noticeCspOf, renderNoticeHtml } from "./html-notice";

const LINKS = [{ href: "document.pdf", text: "PDF，0.3 MB" }];
const render = (changes: Partial<NoticeDocument> = {}) => renderNoticeHtml(noticeDocument(changes), LINKS);

/** The text between the tags, as a reader sees it. */
const shownText = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<br>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe("the notice as HTML", () => {
  it("says everything that the document says", () => {
    const text = shownText(render());
    const { table, contacts, ...rest } = noticeDocument();
    for (const said of [rest.title, rest.issuer, rest.documentNo, rest.howListCameAbout, rest.basis, table.caption]) {
      expect(text).toContain(said);
    }
    for (const { firm, project, projectCode, unit } of table.rows) {
      for (const said of [firm, project, projectCode, unit]) expect(text).toContain(said);
    }
    for (const { office, telephone } of contacts) expect(text).toContain(`${office}${telephone}`);
    expect(text).toContain("2026-08-17 17:00:00（北京时间）");
    expect(text).toContain("2026年8月17日");
    expect(text).toContain("9,362.00");
    expect(text).toContain("SHA-256 5d0b7e92 41fc83a6");
  });

  it("leaves out the word on invented figures when they are real", () => {
    expect(render({ demoRemark: null })).not.toContain('class="demo"');
  });

  it("names every value of a row for a phone, and heads rows and columns for a screen reader", () => {
    const page = render();
    expect(page).toContain('data-label="所属县（市、区）">吉州区<');
    expect(page).toContain(
      '<th scope="row" role="rowheader"><b>吉安示例镀膜科技有限公司</b><br>红外滤光片镀膜产线技术改造项目</th>',
    );
    expect(page.match(/scope="col"/g)).toHaveLength(10);
  });

  it("breaks the name of a zone before its kind and nowhere else", () => {
    const { table } = noticeDocument();
    const [row] = table.rows;
    const of = (unit: string) => render({ table: { ...table, rows: [{ ...row, unit }] } });
    expect(of("井冈山经济技术开发区")).toContain(">井冈山<wbr>经济技术开发区<");
    expect(of("开发区")).toContain(">开发区<");
  });

  it("has no script, no style attribute, nothing that is fetched, and one style that its policy allows", () => {
    const page = render();
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|src=|url\(|@import/i);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(noticeCspOf(page)).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it("keeps its own policy when the style of the portal changes", () => {
    const frozen = render().replace("line-height:1.9", "line-height:2");
    expect(noticeCspOf(frozen)).not.toBe(noticeCspOf(render()));
  });

  it("shows any text as text, wherever it stands", () => {
    const skeleton = tags(render({ title: "甲", howListCameAbout: "甲", windowText: "甲" }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('"><script>alert(1)</script><b style=x>&amp;')), (text) => {
        expect(tags(render({ title: text, howListCameAbout: text, windowText: text }))).toEqual(skeleton);
      }),
    );
  });

  it("links within the portal only", () => {
    for (const href of ["javascript:alert(1)", "https://example.com/", "//example.com", "a b", ""]) {
      expect(() => renderNoticeHtml(noticeDocument(), [{ href, text: "PDF" }])).toThrow(TypeError);
    }
  });

  it("is the same bytes for the same notice", () => {
    expect(render()).toBe(render());
  });
});

const tags = (page: string) => page.replace(/<style>[\s\S]*?<\/style>/, "").match(/<[^>]*>/g);
