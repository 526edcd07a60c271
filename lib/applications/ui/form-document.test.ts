import { describe, expect, it } from "vitest";
import { applicationFormPdf } from "@/lib/documents/application-form";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { pagesOfPdf } from "@/lib/testing/pdf-text";
import type { SubmissionContent } from "../domain/content";
import { checkCode, formSha256, type StampedPaper } from "../domain/printed-form";
import { formDocument } from "./form-document";

const PRINTED_AT = new Date("2026-06-10T01:00:00Z");
const CALL = { title: "2026年度工业技改标杆项目申报", documentNo: "吉市工信示例〔2026〕1号", lists: BUILT_IN_LISTS };

function paperWith(change: (content: SubmissionContent) => void = () => undefined): StampedPaper {
  const content = faultlessContent(interviewRules(), {});
  change(content);
  const form = { content, attachments: ["licence", "filing"] };
  return { ...form, sha256: formSha256("a".repeat(64), form) };
}

const pdfOf = (paper: StampedPaper, isDemo = false) =>
  applicationFormPdf(
    formDocument({ paper, mark: { kind: "print", sha256: paper.sha256 }, call: CALL, isDemo }),
    PRINTED_AT,
  );

const pagesOf = async (pdf: Promise<Buffer>) => pagesOfPdf(await pdf);

describe("the application on paper", () => {
  it("is made in a moment, and the same print is the same bytes", async () => {
    const paper = paperWith();
    const first = await pdfOf(paper);
    const start = performance.now();
    expect((await pdfOf(paper)).equals(first)).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_500);
    const other = await pdfOf(paperWith(({ E }) => Object.assign(E, { jobs: "7" })));
    expect(other.equals(first)).toBe(false);
  });

  it("holds every section, and page number and check code on every page", async () => {
    const paper = paperWith(({ C, D }) => {
      Object.assign(C, { works: `#panic() ${"字".repeat(1_900)}` });
      const [line] = D.equipment;
      if (!line) throw new Error("no equipment");
      D.equipment = Array.from({ length: 120 }, (_, place) => ({ ...line, id: `m${place}`, invoiceNo: `INV${place}` }));
    });
    const pages = await pagesOf(pdfOf(paper, true));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page).toContain(`校验码${checkCode(paper.sha256)}`);
      expect(page).toContain(`第${index + 1}/${pages.length}页`);
      expect(page).toContain(paper.sha256);
    });
    const text = pages.join("");
    for (const said of ["A申报单位", "B财务状况", "F手续", "附件清单", "营业执照", "INV0", "INV119", "#panic()字字"]) {
      expect(text).toContain(said);
    }
  });

  it("ends with the undertaking on a page of its own", async () => {
    const pages = await pagesOf(pdfOf(paperWith()));
    const last = pages.at(-1) ?? "";
    for (const said of ["G承诺", "作出如下承诺", "（签字）", "（盖章）"]) expect(last).toContain(said);
    expect(last).not.toContain("附件清单");
  });

  it("says that it is a demonstration where it is one", async () => {
    expect((await pagesOf(pdfOf(paperWith(), true)))[0]).toContain("演示文件");
    expect((await pagesOf(pdfOf(paperWith())))[0]).not.toContain("演示文件");
  });

  it("as a preview says on every page that it is not handed in, shows what cannot be read, and carries no check code", async () => {
    const paper = paperWith(({ A, D, G }) => {
      Object.assign(A, { staff: "" });
      Object.assign(D, { audited: "约一千万" });
      Object.assign(G, { safety: "" });
    });
    const mark = { kind: "preview", at: PRINTED_AT } as const;
    const pages = await pagesOf(
      applicationFormPdf(formDocument({ paper, mark, call: CALL, isDemo: false }), PRINTED_AT),
    );
    for (const page of pages) {
      expect(page).toContain("预览未提交");
      expect(page).toContain("2026年6月10日09:00");
      expect(page).not.toContain("校验码");
      expect(page).not.toContain("SHA-256");
    }
    expect(pages.join("")).toContain("约一千万");
    expect(pages.at(-1)).toContain("落实安全生产和环境保护责任（尚未确认）");
  });
});
