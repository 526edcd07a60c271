import { expect, it } from "vitest";
import { removal } from "./removal";

const asked = { members: ["zhao", "qian", "sun"], leaver: "qian", successor: "sun", by: "zhao" };

it("puts the leaver's work into the hands of somebody who stays", () => {
  expect(removal(asked)).toMatchObject({ ok: true });
  expect(removal({ ...asked, successor: "zhao" })).toMatchObject({ ok: true });
});

it.each([
  ["nobody takes over while somebody could", { successor: null }, "successor-missing"],
  ["he would take over from himself", { successor: "qian" }, "successor-unknown"],
  ["a stranger would take over", { successor: "li" }, "successor-unknown"],
  ["he has left already, or never was here", { leaver: "li" }, "not-a-member"],
  ["somebody removes himself", { leaver: "zhao" }, "own-account"],
])("is refused when %s", (_why, change, refusal) => {
  expect(removal({ ...asked, ...change })).toEqual({ ok: false, error: refusal });
});

it("of the last member leaves the work to whoever comes next", () => {
  expect(removal({ members: ["zhao"], leaver: "zhao", successor: null, by: "county" })).toMatchObject({ ok: true });
});
