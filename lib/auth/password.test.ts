import { expect, it } from "vitest";
import { hashPassword, oneTimePassword, verifyPassword } from "./password";

it("is kept as argon2id with its cost, never as itself, and differently each time", async () => {
  const [first, second] = [await hashPassword("Shili-Qiye-2021"), await hashPassword("Shili-Qiye-2021")];
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toContain("Shili");
  expect(second).not.toBe(first);
  expect(await verifyPassword(first, "Shili-Qiye-2021")).toBe(true);
  expect(await verifyPassword(first, "Shili-Qiye-2022")).toBe(false);
});

it("of nobody is wrong whatever is typed, after the same work", async () => {
  expect(await verifyPassword(null, "Shili-Qiye-2021")).toBe(false);
});

it("for a first sign-in has sixteen characters, none that is mistaken for another on paper", () => {
  const many = Array.from({ length: 200 }, oneTimePassword);
  expect(new Set(many).size).toBe(200);
  for (const password of many) expect(password).toMatch(/^[a-hjkmnp-zA-HJ-NP-Z2-9]{16}$/);
});
