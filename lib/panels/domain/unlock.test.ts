import { expect, it } from "vitest";
import { CALL_STATES } from "@/lib/calls/domain/call-state";
import { unlockRefusal } from "./unlock";

const LOCKED = new Date("2026-07-20T01:00:00Z");

it("opens a locked sheet while its call is under review, and in no other state", () => {
  const open = CALL_STATES.filter((state) => unlockRefusal({ state }, LOCKED) === null);
  expect(open).toEqual(["reviewing"]);
});

it("has nothing to open where nothing is locked", () => {
  expect(unlockRefusal({ state: "reviewing" }, null)).toBe("sheet-not-locked");
});
