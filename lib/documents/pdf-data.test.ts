import { describe, expect, it } from "vitest";
import { openPdfData } from "./pdf-data";

describe("what the viewer needs for documents that leave out their fonts", () => {
  it.each([
    ["cmaps", "UniGB-UCS2-H.bcmap"],
    ["cmaps", "GBK-EUC-H.bcmap"],
    ["standard_fonts", "LiberationSans-Regular.ttf"],
  ])("%s/%s is there", async (folder, file) => {
    const found = await openPdfData(folder, file);
    found?.stream.destroy();
    expect(found?.byteCount).toBeGreaterThan(100);
  });

  it.each([
    ["cmaps", "../package.json"],
    ["..", "pdfjs-dist.ttf"],
    ["legacy", "pdf.ttf"],
    ["cmaps", "LICENSE"],
    ["cmaps", "no-such.bcmap"],
  ])("and nothing beside it: %s/%s", async (folder, file) => {
    expect(await openPdfData(folder, file)).toBeNull();
  });
});
