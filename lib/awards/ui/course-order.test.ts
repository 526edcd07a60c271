import { expect, it } from "vitest";
import { inOrder, type NoticeCourse, type SignatureAt } from "./course-order";

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const notice: NoticeCourse<string> = {
  published: "published",
  window: "window",
  endsAt: at("2026-07-29"),
  confirm: "confirm",
};
const deputy: SignatureAt<string> = { shown: "deputy", afterPublication: false, signedAt: at("2026-07-20") };
const party: SignatureAt<string> = { shown: "party", afterPublication: false, signedAt: at("2026-07-20") };
const government = (signedAt: Date | null): SignatureAt<string> => ({
  shown: "government",
  afterPublication: true,
  signedAt,
});

it("the government's document follows the publication: within the window, after it, or still waited for", () => {
  const order = (signedAt: Date | null) => inOrder([deputy, party, government(signedAt)], notice).join(" ");
  expect(order(at("2026-07-25"))).toBe("deputy party published government window confirm");
  expect(order(at("2026-07-30"))).toBe("deputy party published window government confirm");
  expect(order(null)).toBe("deputy party published window government confirm");
});

it("before a list is published every step stands in the order of the chain", () => {
  expect(inOrder([deputy, party, government(null)], null)).toEqual(["deputy", "party", "government"]);
});
