import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetLeftFiles, keepLeftFiles, type LeftFile, leftFilesIn, leftFilesText } from "./left-files";

const left = (name: string, account = "甲"): LeftFile => ({ account, applicationId: "1", kind: "licence", name });
const kept = () => leftFilesIn(leftFilesText()).map(({ name }) => name);

/** As much of a browser's store as is asked for. */
function aStore(setItem: (key: string, text: string) => void = () => undefined) {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, text: string) => {
      setItem(key, text);
      items.set(key, text);
    },
  });
  return items;
}

describe("the names of files that a page left behind", () => {
  beforeEach(() => void aStore());
  afterEach(() => vi.unstubAllGlobals());

  it("are kept once each, whichever page leaves them, until they are forgotten", () => {
    keepLeftFiles([left("1.pdf"), left("2.pdf")]);
    keepLeftFiles([left("2.pdf"), left("3.pdf")]);
    expect(kept()).toEqual(["1.pdf", "2.pdf", "3.pdf"]);
    forgetLeftFiles(({ name }) => name === "2.pdf");
    expect(kept()).toEqual(["1.pdf", "3.pdf"]);
  });

  it("go with the person whose they are, and leave nothing in the store", () => {
    const items = aStore();
    keepLeftFiles([left("1.pdf"), left("2.pdf", "乙")]);
    forgetLeftFiles(({ account }) => account === "甲");
    expect(kept()).toEqual(["2.pdf"]);
    forgetLeftFiles(({ account }) => account === "乙");
    expect(items.size).toBe(0);
  });

  it("are none where the store is full, holds something else, or is not given", () => {
    aStore(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    keepLeftFiles([left("1.pdf")]);
    expect(kept()).toEqual([]);
    expect(leftFilesIn('{"name":1}')).toEqual([]);
    vi.stubGlobal("localStorage", undefined);
    expect(leftFilesText()).toBe("");
  });
});
