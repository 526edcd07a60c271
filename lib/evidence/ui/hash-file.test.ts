import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { hashFile } from "./hash-file";

it.each([0, 1, 512 * 1024, 512 * 1024 + 1, 1_300_000])(
  "%i bytes have the hash that the server counts",
  async (size) => {
    const bytes = Buffer.alloc(size, "吉安技改");
    const hash = await hashFile(new Blob([bytes]), new AbortController().signal);
    expect(hash).toBe(createHash("sha256").update(bytes).digest("hex"));
  },
);

it("stops when the upload is cancelled", async () => {
  await expect(hashFile(new Blob(["x"]), AbortSignal.abort())).rejects.toThrow();
});
