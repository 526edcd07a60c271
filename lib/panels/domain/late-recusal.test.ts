import { expect, it } from "vitest";
import { lateRecusalRefusal } from "./late-recusal";

const locked = { sheetLockedAt: new Date(0), counting: 5, minReviews: 3 };

it("a sealed sheet is taken out of the count while no list is before the approver", () => {
  expect(lateRecusalRefusal({ state: "sealed" }, locked)).toBeNull();
  expect(lateRecusalRefusal({ state: "reviewing" }, locked)).toBe("not-sealed");
  expect(lateRecusalRefusal({ state: "deliberating" }, locked)).toBe("list-before-approver");
  for (const state of ["publicity", "confirmed", "archived"] as const) {
    expect(lateRecusalRefusal({ state }, locked)).toBe("list-published");
  }
});

it("only a sheet that counts, and only where enough remain for a score", () => {
  expect(lateRecusalRefusal({ state: "sealed" }, { ...locked, sheetLockedAt: null })).toBe("sheet-does-not-count");
  expect(lateRecusalRefusal({ state: "sealed" }, { ...locked, counting: 4 })).toBeNull();
  expect(lateRecusalRefusal({ state: "sealed" }, { ...locked, counting: 3 })).toBe("too-few-would-remain");
});
