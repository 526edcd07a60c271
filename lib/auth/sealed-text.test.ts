import { beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere");
  vi.stubEnv("JIGAI_SEALING_KEY", "a key of the tests, long enough to be taken");
});

it("gives back what was sealed, and seals the same text differently each time", async () => {
  const { sealText, unsealText } = await import("./sealed-text");
  const sealed = sealText("JBSWY3DP", "second factor", "zhao");
  expect(unsealText(sealed, "second factor", "zhao")).toBe("JBSWY3DP");
  expect(sealed).not.toContain("JBSWY3DP");
  expect(sealText("JBSWY3DP", "second factor", "zhao")).not.toBe(sealed);
});

it("opens nothing for somebody else, for another purpose, with another key, or when it was changed", async () => {
  const { sealText, unsealText } = await import("./sealed-text");
  const sealed = sealText("JBSWY3DP", "second factor", "zhao");
  expect(() => unsealText(sealed, "second factor", "qian")).toThrow();
  expect(() => unsealText(sealed, "sign-on", "zhao")).toThrow();
  expect(() => unsealText(`${sealed.slice(0, -2)}AA`, "second factor", "zhao")).toThrow();
  vi.resetModules();
  vi.stubEnv("JIGAI_SEALING_KEY", "another key, which is just as long as it has to be");
  const elsewhere = await import("./sealed-text");
  expect(() => elsewhere.unsealText(sealed, "second factor", "zhao")).toThrow();
});
