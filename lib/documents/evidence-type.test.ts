import { randomFillSync } from "node:crypto";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jpegFile, pdfFile, pngFile } from "@/lib/testing/evidence-files";
import { noticeDocument } from "@/lib/testing/notice-document";
import { zipArchive } from "@/lib/testing/zip-archive";
import { evidenceType } from "./evidence-type";
import { noticePdf } from "./notice-pdf";

const MEDIA_TYPES = { pdf: "application/pdf", jpg: "image/jpeg", png: "image/png" };
const judge = (fileName: string, bytes: Buffer, declaredType?: string) => {
  const extension = fileName.split(".").at(-1);
  const agreeing = extension === "pdf" || extension === "jpg" || extension === "png" ? MEDIA_TYPES[extension] : "";
  return evidenceType({ fileName, bytes, declaredType: declaredType ?? agreeing });
};
const pdf = (parts: Parameters<typeof pdfFile>[0]) => judge("备案通知书.pdf", pdfFile(parts));

describe("evidence of an allowed kind", () => {
  it.each([
    ["备案通知书.pdf", pdfFile(), "application/pdf", "pdf"],
    ["现场照片.JPG", jpegFile(4000, 3000), "image/jpeg", "jpg"],
    ["现场照片.jpeg", jpegFile(4000, 3000), "image/pjpeg", "jpg"],
    ["发票.png", pngFile(1200, 800), "image/png; charset=binary", "png"],
    ["发票.png", pngFile(1200, 800), "", "png"],
    ["备案通知书.v2.pdf", pdfFile(), "application/octet-stream", "pdf"],
  ])("%s is taken", (fileName, bytes, declaredType, type) => {
    expect(evidenceType({ fileName, bytes, declaredType })).toEqual({ ok: true, value: type });
  });

  it("may be a PDF that the portal made itself", async () => {
    expect(judge("公示.pdf", await noticePdf(noticeDocument()))).toEqual({ ok: true, value: "pdf" });
  });

  it("may be a PDF with packed objects that only show", () => {
    expect(pdf({ packed: "11 0 << /Type /Annot /Subtype /Link >>" })).toEqual({ ok: true, value: "pdf" });
  });

  it.each([
    ["links to pages of the web", "/Subtype /Link /A << /S /URI /URI (https://www.jian.gov.cn/) >>"],
    ["a link to another page of its own", "/Subtype /Link /A << /S /GoTo /D [3 0 R /Fit] >>"],
    [
      "a form to fill in, as offices draw them",
      "/AcroForm << /Fields [8 0 R] /DA (/Helv 0 Tf 0 g) /NeedAppearances true >>",
    ],
    ["a title that names what it tells of", "/Title (Vue/JavaScript /JS \\(1\\) /Launch (2026)) /Subject (/Encrypt)"],
    [
      "an address that ends like a name",
      "/Subtype /Link /A << /S /URI /URI (https://a.example/docs/Web/JavaScript) >>",
    ],
    ["words that are only written", "/Title (Light/Sound 8 dB, CAD/3D, Rich Media/Movie \\(2026\\))"],
  ])("may be a PDF with %s", (_, content) => {
    expect(pdf({ objects: [`7 0 obj\n<< ${content} >>\nendobj\n`] })).toEqual({ ok: true, value: "pdf" });
  });

  it("may be a PDF whose pictures happen to hold the bytes of a short name", () => {
    const picture = "7 0 obj\n<< /Length 20 >>\nstream\nxx/EF /XFA zz\nendstream\nendobj\n";
    expect(pdf({ objects: [picture] })).toEqual({ ok: true, value: "pdf" });
  });
});

describe("name, browser and bytes that disagree", () => {
  it.each([
    [
      "a web page called PDF",
      "报告.pdf",
      Buffer.from("<html><script>alert(1)</script>"),
      "application/pdf",
      "type-mismatch",
    ],
    [
      "an SVG called PNG",
      "图.png",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      "image/png",
      "type-mismatch",
    ],
    ["a PNG called JPG", "图.jpg", pngFile(10, 10), "image/jpeg", "type-mismatch"],
    ["a PNG that the browser calls a web page", "图.png", pngFile(10, 10), "text/html", "type-mismatch"],
    ["a PDF without a kind in its name", "报告", pdfFile(), "application/pdf", "type-mismatch"],
    [
      "a PDF behind other bytes",
      "报告.pdf",
      Buffer.concat([Buffer.from("GIF89a\n"), pdfFile()]),
      "application/pdf",
      "type-mismatch",
    ],
    ["a program", "setup.exe", Buffer.from("MZ\u0090\0"), "application/octet-stream", "type-not-allowed"],
    ["a document of Word", "报告.docx", zipArchive([{ name: "a", content: "a" }]), "", "type-not-allowed"],
    ["nothing", "报告.pdf", Buffer.alloc(0), "application/pdf", "file-empty"],
  ])("%s", (_, fileName, bytes, declaredType, error) => {
    expect(evidenceType({ fileName, bytes, declaredType })).toEqual({ ok: false, error });
  });

  it("two kinds in one file: an archive behind a picture or a document", () => {
    const archive = zipArchive([{ name: "a.html", content: "<script>" }]);
    for (const [name, bytes] of [
      ["a.pdf", pdfFile()],
      ["a.png", pngFile(9, 9)],
      ["a.jpg", jpegFile(9, 9)],
    ] as const) {
      expect(judge(name, Buffer.concat([bytes, archive]))).toEqual({ ok: false, error: "file-polyglot" });
    }
  });
});

describe("pictures", () => {
  it.each([
    ["a.png", pngFile(10_000, 10_000), true],
    ["a.png", pngFile(10_000, 10_001), false],
    ["a.png", pngFile(60_000, 60_000), false],
    ["a.jpg", jpegFile(12_500, 8_000), true],
    ["a.jpg", jpegFile(12_500, 8_001), false],
  ])("%s of up to 100 megapixels, judged by the header", (name, bytes, taken) => {
    expect(judge(name, bytes)).toMatchObject(taken ? { ok: true } : { ok: false, error: "image-too-large" });
  });

  it.each([
    ["without width", "a.png", pngFile(0, 10)],
    ["without height", "a.jpg", jpegFile(10, 0)],
    ["cut off", "a.png", pngFile(10, 10).subarray(0, 33)],
    ["cut off", "a.jpg", jpegFile(10, 10).subarray(0, -2)],
    ["cut off in the header", "a.jpg", jpegFile(10, 10).subarray(0, 12)],
  ])("%s: %s is damaged", (_, name, bytes) => {
    expect(judge(name, bytes)).toEqual({ ok: false, error: "file-damaged" });
  });
});

describe("documents that do more than show", () => {
  const script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";

  it.each([
    ["a script", { catalog: script }, "pdf-script"],
    [
      "a script with letters written as numbers",
      { catalog: "/OpenAction << /S /J#61va#53cript /JS 7 0 R >>" },
      "pdf-script",
    ],
    ["a script in a packed object", { packed: `11 0 << ${script} >>` }, "pdf-script"],
    [
      "a script in a packed object whose kind is written as numbers",
      { packed: `11 0 << ${script} >>`, packedDictionary: "/Type /#4fbj#53tm /N 1 /First 4 /Filter /#46lateDecode" },
      "pdf-script",
    ],
    ["a script without its kind", { catalog: "/OpenAction << /JS (app.alert\\(1\\)) >>" }, "pdf-script"],
    ["a script without its kind, packed and in numbers", { packed: "11 0 << /#4aS 7 0 R >>" }, "pdf-script"],
    ["a program to start", { catalog: "/OpenAction << /S/Launch/F(cmd.exe) >>" }, "pdf-launch"],
    ["an attached file", { catalog: "/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>" }, "pdf-attachment"],
    [
      "an attached file without its usual name",
      { objects: ["7 0 obj\n<< /F (a) /EF << /F 8 0 R >> >>\nendobj\n"] },
      "pdf-attachment",
    ],
    [
      "an attached file without its usual name, packed",
      { packed: "11 0 << /F (a) /EF<</F 8 0 R>> >>" },
      "pdf-attachment",
    ],
    ["a password", { trailer: "/Encrypt 8 0 R" }, "pdf-encrypted"],
    [
      "a password, before anything that cannot be known under it",
      { catalog: script, trailer: "/Encrypt 8 0 R" },
      "pdf-encrypted",
    ],
    [
      "packed objects under a filter that hides them",
      { packed: "x", packedDictionary: "/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]" },
      "pdf-unreadable",
    ],
    [
      "packed objects that do not unpack",
      { objects: ["7 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nno zlib\nendstream\nendobj\n"] },
      "pdf-unreadable",
    ],
    [
      "packed objects whose dictionary hides behind a comment",
      { packed: `11 0 << ${script} >>`, packedDictionary: "/Type /ObjStm %obj\n /N 1 /First 4 /Filter /FlateDecode" },
      "pdf-unreadable",
    ],
  ])("%s", (_, parts, error) => {
    expect(pdf(parts)).toEqual({ ok: false, error });
  });

  it("are refused before packed objects fill the memory", () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000, " "));
    const file = pdfFile();
    const end = file.indexOf("trailer");
    const stream = Buffer.concat([
      Buffer.from("9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"),
      bomb,
      Buffer.from("\nendstream\nendobj\n"),
    ]);
    expect(judge("a.pdf", Buffer.concat([file.subarray(0, end), stream, file.subarray(end)]))).toEqual({
      ok: false,
      error: "pdf-unreadable",
    });
  });

  it("are not suspected for a name that only begins like another", () => {
    expect(pdf({ catalog: "/LaunchPad true /JavaScriptless true /Encryption null" })).toEqual({
      ok: true,
      value: "pdf",
    });
  });

  it.each([
    ["an object that begins within a string", "/Title (8 0 obj << /S /JavaScript >>)"],
    ["an object that begins within a comment", "/Title (a) % 8 0 obj (\n/S /JavaScript % )\n"],
    ["a table that begins within a string", "/Title (xref /JavaScript)"],
    ["a dictionary within a string", "/Title (<< /S /JavaScript >>)"],
    ["a string that never ends", "/Title (a /JavaScript"],
    ["a bracket that belongs to no string", "/Title (/JavaScript) )"],
    ["a backslash that belongs to no string", "/Title (/JavaScript) /Foo\\ 1"],
    ["a comment that a stream cuts short", "/Title (/JavaScript) % stream\nx\nendstream\n"],
    ["a bracket within bytes written as numbers", "/T <28(29> /S /JavaScript /U <29)29>"],
    ["a bracket within a comment", "/T 1 % (\n/S /JavaScript % )\n"],
    ["a bracket behind a backslash", "/T (a\\() /S /JavaScript /U (b\\))"],
  ])("are not taken for words by %s", (_, content) => {
    const error = "pdf-script";
    expect(pdf({ objects: [`7 0 obj\n<< ${content} >>\nendobj\n`] })).toEqual({ ok: false, error });
  });

  it("count wherever they stand in packed objects, which begin where their table says", () => {
    expect(pdf({ packed: "11 0 (/JavaScript)" })).toEqual({ ok: false, error: "pdf-script" });
  });

  it("count within streams, whose ends two readers may see at two places", () => {
    const stream = "7 0 obj\n<< /Length 30 >>\nstream\n(a /JavaScript )\nendstream\nendobj\n";
    expect(pdf({ objects: [stream] })).toEqual({ ok: false, error: "pdf-script" });
  });

  it.each([
    ["nothing between its first line and its last", "%PDF-1.7\n%%EOF\n"],
    ["a tree without a page", "%PDF-1.7\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n%%EOF\n"],
  ])("are damaged with %s", (_, text) => {
    expect(judge("a.pdf", Buffer.from(text, "latin1"))).toEqual({ ok: false, error: "file-damaged" });
  });

  it("have a page also where it is packed", () => {
    const page = pdfFile({ packed: "11 0 << /Type /Page >>" }).toString("latin1");
    const packed = page.replace("/Type /Page ", "/Type /Gone ").replace("/Count 1", "/Count 0");
    expect(judge("a.pdf", Buffer.from(packed, "latin1"))).toEqual({ ok: true, value: "pdf" });
  });

  it("are damaged without their end", () => {
    expect(judge("a.pdf", pdfFile().subarray(0, -7))).toEqual({ ok: false, error: "file-damaged" });
  });
});

describe("any bytes at all", () => {
  it("get a verdict and no exception", () => {
    const heads = fc.constantFrom(pdfFile(), jpegFile(10, 10), pngFile(10, 10), Buffer.alloc(0));
    fc.assert(
      fc.property(
        heads,
        fc.nat(200),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.pdf", "a.jpg", "a.png", "a", ""),
        (head, cut, noise, name) => {
          const verdict = judge(name, Buffer.concat([head.subarray(0, cut), noise]));
          expect(typeof verdict.ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("of the greatest allowed size are judged in a moment", () => {
    const file = pdfFile();
    const end = file.indexOf("trailer");
    const scan = Buffer.concat([
      Buffer.from("8 0 obj\n<< /Filter /DCTDecode >>\nstream\n"),
      randomFillSync(Buffer.alloc(19_000_000)),
      Buffer.from("\nendstream\nendobj\n"),
    ]);
    const start = performance.now();
    expect(judge("扫描件.pdf", Buffer.concat([file.subarray(0, end), scan, file.subarray(end)]))).toEqual({
      ok: true,
      value: "pdf",
    });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
