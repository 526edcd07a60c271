import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hashFile } from "./hash-file";

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ["by the browser's own code", () => undefined],
  ["by plain JavaScript, where a page without https has nothing else", () => vi.stubGlobal("crypto", {})],
])("a file's hash %s", (_, prepare) => {
  it.each([0, 1, 512 * 1024, 512 * 1024 + 1, 1_300_000])(
    "of %i bytes is the one that the server counts",
    async (size) => {
      prepare();
      const bytes = Buffer.alloc(size, "吉安技改");
      const hash = await hashFile(new Blob([bytes]), new AbortController().signal);
      expect(hash).toBe(createHash("sha256").update(bytes).digest("hex"));
    },
  );

  it("is not counted when the upload is cancelled", async () => {
    prepare();
    await expect(hashFile(new Blob(["x"]), AbortSignal.abort())).rejects.toThrow();
  });
});
