import { describe, expect, it } from "vitest";
import { pdfFile } from "@/lib/testing/evidence-files";
import { ARCHIVES, OFFICE, UNFOLDING } from "@/lib/testing/hostile-archives";
import { BOMBS, DISGUISES, DOCUMENTS, type HostileFile } from "@/lib/testing/hostile-scans";
import { officeFile, officeRelations } from "@/lib/testing/office-files";
import { evidenceTypeOf } from "./evidence-type";

const ALL: readonly HostileFile[] = [...DISGUISES, ...BOMBS, ...DOCUMENTS, ...ARCHIVES, ...UNFOLDING, ...OFFICE];
const judge = ({ bytes, ...file }: HostileFile) => evidenceTypeOf({ ...file, bytes: bytes() }, ["xlsx", "docx"]);

it("there are over a hundred hostile files, each a case of its own", () => {
  expect(ALL.length).toBeGreaterThan(100);
  expect(new Set(ALL.map(({ what, fileName }) => `${what} ${fileName}`)).size).toBe(ALL.length);
});

describe.each([
  ["one thing that calls itself another", DISGUISES],
  ["small files that grow, and files that end too early", BOMBS],
  ["documents that do more than show", DOCUMENTS],
  ["archives", ARCHIVES],
  ["archives that unfold", UNFOLDING],
  ["office files that run, carry or fetch something", OFFICE],
])("%s", (_, files) => {
  it.each(files.map((file) => [file.what, file.fileName, file.verdict, file] as const))(
    "%s as %s: %s",
    async (_what, _name, verdict, file) => {
      expect(await judge(file)).toEqual({ ok: false, error: verdict });
    },
  );
});

it("each is judged in a second, and none makes the memory grow by 50 MB", async () => {
  for (const { bytes, what, ...file } of [...UNFOLDING, ...BOMBS]) {
    const made = bytes();
    global.gc?.();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await evidenceTypeOf({ ...file, bytes: made }, ["xlsx", "docx"]);
    expect(performance.now() - start, what).toBeLessThan(1_000);
    // What unfolds is thrown away as it comes: two refusals beside each other stay below the bound as well.
    expect(process.memoryUsage().rss - before, what).toBeLessThan(70_000_000);
  }
});

it.each([
  ["beginnings of streams that never end", "stream\n", ""],
  ["beginnings of streams that end at the very last", "stream\n", "endstream"],
  ["names", "/ObjStm ", ""],
  ["keys that hold nothing", "/Movie %", ""],
  ["strings and names", "(a)/Launch ", ""],
  ["strings that never end", "/Launch (", ""],
  ["pages without number", "/Type /Pages ", ""],
])("20 MB of nothing but %s are judged in a moment", async (_, unit, last) => {
  const file = pdfFile();
  const filling = Buffer.alloc(19_000_000, unit);
  const bytes = Buffer.concat([file.subarray(0, 60), filling, Buffer.from(last), file.subarray(60)]);
  const start = performance.now();
  await evidenceTypeOf({ fileName: "a.pdf", declaredType: "", bytes }, []);
  expect(performance.now() - start).toBeLessThan(5_000);
});

describe("office files that only hold words and figures", () => {
  const taken = (fileName: "表.xlsx" | "文.docx", entries: Parameters<typeof officeFile>[1]) => {
    const type = fileName === "表.xlsx" ? "xlsx" : "docx";
    return evidenceTypeOf({ fileName, declaredType: "", bytes: officeFile(type, entries) }, ["xlsx", "docx"]);
  };

  it("are taken, with pictures, links to click and the paths of other workbooks", async () => {
    const links = officeRelations([
      { type: "hyperlink", target: "https://www.jian.gov.cn/", external: true },
      { type: "externalLinkPath", target: "file:///C:/账/2025.xlsx", external: true },
    ]);
    const entries = [
      { name: "xl/externalLinks/externalLink1.xml", content: "<externalLink><externalBook/></externalLink>" },
      { name: "xl/_rels/workbook.xml.rels", content: links },
      { name: "xl/media/image1.png", content: "x" },
    ];
    expect(await taken("表.xlsx", { entries })).toEqual({ ok: true, value: "xlsx" });
    expect(await taken("文.docx", {})).toEqual({ ok: true, value: "docx" });
  });

  it("are not taken where they are not asked for", async () => {
    const file = { fileName: "表.xlsx", declaredType: "", bytes: officeFile("xlsx") };
    expect(await evidenceTypeOf(file, [])).toEqual({ ok: false, error: "type-not-allowed" });
    expect(await evidenceTypeOf(file, ["docx"])).toEqual({ ok: false, error: "type-not-allowed" });
  });
});
