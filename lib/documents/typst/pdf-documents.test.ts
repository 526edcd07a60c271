import { describe, expect, it } from "vitest";
import { noticeDocument } from "@/lib/testing/notice-document";
import { pagesOfPdf } from "@/lib/testing/pdf-text";
import { noticePdf } from "../notice-pdf";
import { type TableReport, tableReportPdf } from "../table-report";
import { renderPdf } from "./render-pdf";

const pagesOf = async (pdf: Promise<Buffer>) => pagesOfPdf(await pdf);

const count = (text: string, part: string) => text.split(part).length - 1;

const REPORT: TableReport = {
  title: "推荐汇总表",
  subtitle: "推荐单位：吉州区工业和信息化局",
  columns: [
    { header: "序号", align: "center" },
    { header: "申报单位", align: "start", share: 1 },
    { header: "固定资产投资", align: "end" },
  ],
  rows: Array.from({ length: 60 }, (_, index) => [String(index + 1), "吉安示例镀膜科技有限公司", "1,286.40"]),
  total: ["合计", "", "77,184.00"],
  landscape: true,
  closing: ["负责人（签字）："],
  foot: "共 60 项",
};

describe("a PDF of the portal", () => {
  it("is a PDF, and the same bytes for the same data and date", async () => {
    const pdf = await noticePdf(noticeDocument());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await noticePdf(noticeDocument())).equals(pdf)).toBe(true);
    const later = await noticePdf(noticeDocument({ publishedAt: "2026-08-18T09:00:00.000Z" }));
    expect(later.equals(pdf)).toBe(false);
  });

  it("is made in a moment once the fonts are found", async () => {
    await noticePdf(noticeDocument());
    const start = performance.now();
    await noticePdf(noticeDocument({ projects: 11 }));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it("holds up nothing else while it is set, however long it is", async () => {
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 1);
    await noticePdf(noticeDocument({ projects: 400 }));
    clearInterval(other);
    expect(turns).toBeGreaterThan(20);
  });

  it("says which template failed, and on what, and sets the next one all the same", async () => {
    await expect(renderPdf("notice", {}, new Date(0))).rejects.toThrow(/^notice\.typ: .*"title"/);
    expect((await noticePdf(noticeDocument())).length).toBeGreaterThan(1_000);
  });
});

describe("what a PDF says", () => {
  it("is what the notice says, with number and hash on every page", async () => {
    const document = noticeDocument({ projects: 40 });
    const pages = await pagesOf(noticePdf(document));
    const text = pages.join("");
    for (const said of [document.title, document.issuer, "2406-360802-07-02-101153", "井冈山经开区", "1,286.40"]) {
      expect(text).toContain(said);
    }
    pages.forEach((page, index) => {
      expect(page).toContain(`第${index + 1}/${pages.length}页`);
      expect(page).toContain("吉市工信公示例〔2026〕3号");
      expect(page).toContain(`JSONSHA-256${document.jsonSha256}`);
    });
  });

  it("heads the list again on every page of it and sums it up once", async () => {
    const pages = await pagesOf(noticePdf(noticeDocument({ projects: 40 })));
    const withRows = pages.filter((page) => page.includes("2403-360821-07-02-102190"));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(page).toContain("项目代码");
    expect(count(pages.join(""), "9,362.00")).toBe(1);
  });

  it("takes names for names, never for the language of the template", async () => {
    const hostile = '#read("notice.typ") $x^2$ *粗* _斜_ \\#panic() @ref <label> "引号" `code` // 注释';
    const text = (await pagesOf(noticePdf(noticeDocument({ howListCameAbout: hostile })))).join("");
    expect(text).toContain(hostile.replace(/\s/g, ""));
  });

  it("is a list to print and sign, upright or across", async () => {
    const pages = await pagesOf(tableReportPdf(REPORT, new Date(0)));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain("负责人（签字）：");
    expect(pages.every((page) => page.includes("共60项"))).toBe(true);
    expect(count(pages.join(""), "77,184.00")).toBe(1);
    const upright = await pagesOf(tableReportPdf({ ...REPORT, landscape: false, total: null }, new Date(0)));
    expect(upright.length).toBeLessThan(pages.length);
  });
});
