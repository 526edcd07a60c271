import { expect, it } from "vitest";
import { pdfFile, writtenPdf } from "@/lib/testing/evidence-files";
import { pdfPages } from "./pdf-pages";

it("a document has the pages that lie open in it", () => {
  expect(pdfPages(pdfFile())).toBe(1);
  expect(pdfPages(writtenPdf(["一", "二", "三"]))).toBe(3);
});

it("pages packed into an object stream are counted as well", () => {
  const packed = "11 0 12 50 << /Type/Page /Parent 2 0 R >> << /Type /Page /Parent 2 0 R >> << /Type /PageLabel >>";
  expect(pdfPages(pdfFile({ packed }))).toBe(3);
});

it("the tree of pages is believed where it says more, bookmarks are not", () => {
  const objects = ["20 0 obj\n<< /Type /Pages /Kids [] /Count 12 >>\nendobj\n"];
  expect(pdfPages(pdfFile({ objects: [...objects, "21 0 obj\n<< /Type /Outlines /Count 400 >>\nendobj\n"] }))).toBe(12);
});

it("of what is no document nothing is said", () => {
  expect(pdfPages(Buffer.from("words"))).toBeNull();
});
