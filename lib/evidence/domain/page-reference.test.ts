import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageReference, readPageReference } from "./page-reference";

const ID = "3f2b8c1e-5a70-4d7b-9f6a-0c1d2e3f4a5b";

describe("the address of a page of a file", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 99_999 }), (evidenceId, page) => {
        expect(readPageReference(pageReference(evidenceId, page))).toEqual({ evidenceId, page });
      }),
    );
  });

  it("means the first page where it names none", () => {
    expect(pageReference(ID)).toBe(`#file=${ID}`);
    expect(readPageReference(`#file=${ID}`)).toEqual({ evidenceId: ID, page: 1 });
  });

  it.each(["", "#main", `#file=${ID}&page=0`, `#file=${ID}&page=-1`, `#file=${ID}&page=1e9`, "#file=../../x", `${ID}`])(
    "%j names no page",
    (fragment) => {
      expect(readPageReference(fragment)).toBeNull();
    },
  );
});
