import { expect, it } from "vitest";
import { EVIDENCE_KINDS } from "./evidence-kind";
import { acceptedEndings, formatNames, officeFormatsOf } from "./formats";

it("every kind takes scans, and only lists and what fits nowhere else takes office files", () => {
  for (const kind of EVIDENCE_KINDS) expect(acceptedEndings(kind)).toMatch(/^\.pdf,\.jpg,\.jpeg,\.png/);
  const open = EVIDENCE_KINDS.filter((kind) => officeFormatsOf(kind).length > 0);
  expect(open).toEqual(["equipment-vouchers", "before-after-statements", "other", "screening"]);
});

it("a field says and offers what its kind takes", () => {
  expect(formatNames("licence")).toEqual(["PDF", "JPG", "PNG"]);
  expect(acceptedEndings("equipment-vouchers")).toBe(".pdf,.jpg,.jpeg,.png,.xlsx");
  expect(formatNames("other").slice(3)).toEqual(["Excel (xlsx)", "Word (docx)"]);
});
