import { expect, it } from "vitest";
import { isUuid } from "@/lib/core/uuid";
import { randomUuid } from "./random-uuid";

it("makes random ids that the database takes, without a secure context", () => {
  const made = Array.from({ length: 200 }, randomUuid);
  expect(made.every(isUuid)).toBe(true);
  expect(made.every((id) => /^.{14}4.{4}[89ab]/.test(id))).toBe(true);
  expect(new Set(made).size).toBe(200);
});
