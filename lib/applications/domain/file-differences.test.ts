import { describe, expect, it } from "vitest";
import { fileDifferences } from "./file-differences";
import type { EvidenceItem } from "./receipt";

const file = (
  kind: string,
  fileName: string,
  content: string,
  id = `${kind}-${fileName}-${content}`,
): EvidenceItem => ({
  id,
  kind,
  fileName,
  sha256: content.repeat(64).slice(0, 64),
  byteCount: 1200,
  mediaType: "application/pdf",
});

const told = (from: readonly EvidenceItem[], to: readonly EvidenceItem[]) =>
  fileDifferences(from, to).map((each) => [each.kind, each.from?.fileName ?? null, each.to?.fileName ?? null]);

describe("what differs in the files of two submissions", () => {
  it("names what was added and what was removed", () => {
    const audit = file("audit", "审计报告.pdf", "a");
    const photo = file("photos", "厂房.jpg", "b");
    expect(told([audit], [audit, photo])).toEqual([["photos", null, "厂房.jpg"]]);
    expect(told([audit, photo], [audit])).toEqual([["photos", "厂房.jpg", null]]);
  });

  it("tells a file of the same name with other bytes as replaced", () => {
    const [old, fresh] = [file("audit", "审计报告.pdf", "a"), file("audit", "审计报告.pdf", "c")];
    expect(fileDifferences([old], [fresh])).toEqual([{ kind: "audit", from: old, to: fresh }]);
  });

  it("puts the one of another name into the place of the one that was taken out, within its kind only", () => {
    const old = file("audit", "扫描1.pdf", "a");
    const fresh = file("audit", "审计报告.pdf", "c");
    const other = file("photos", "厂房.jpg", "b");
    expect(told([old], [fresh, other])).toEqual([
      ["audit", "扫描1.pdf", "审计报告.pdf"],
      ["photos", null, "厂房.jpg"],
    ]);
  });

  it("is nothing when the same bytes were sent again under the same name", () => {
    expect(told([file("audit", "审计报告.pdf", "a", "1")], [file("audit", "审计报告.pdf", "a", "2")])).toEqual([]);
  });
});
