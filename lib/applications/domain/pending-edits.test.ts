import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { plainSection } from "./content";
import { applyEdits } from "./edits";
import {
  asSent,
  choseMine,
  choseTheirs,
  disputed,
  type Known,
  markedUnkept,
  noEdits,
  rebased,
  sendable,
  typed,
  unkept,
  withPending,
} from "./pending-edits";
import { valueAt } from "./place";

const { A, D } = faultlessContent(interviewRules());
const [machine] = D.equipment;
if (!machine) throw new Error("the sample has one machine");
const fresh = { ...machine, id: "machine-2", name: "" };
const staff = { field: "staff" };
const row = { field: "equipment", row: "machine-2" };
const model = { field: "equipment", row: "machine-1", cell: "model" };

const applicant = (revision: number, change: Partial<typeof A> = {}): Known => ({
  revision,
  content: plainSection({ ...A, ...change }),
});
const investment = (revision: number, equipment: readonly (typeof machine)[]): Known => ({
  revision,
  content: plainSection({ ...D, equipment: [...equipment] }),
});

describe("what is typed", () => {
  it("carries the revision it was typed on and what stood there; typed back, it is gone", () => {
    const known = applicant(4);
    const pending = typed(typed(noEdits, known, staff, "32"), known, staff, "321");
    expect(sendable(pending)).toEqual([{ place: staff, revision: 4, over: ["320"], value: "321" }]);
    expect(typed(pending, known, staff, "320").size).toBe(0);
  });

  it("is no colleague's when its own first half was kept and the answer lost on the way", () => {
    const known = applicant(4);
    const sent = asSent(typed(noEdits, known, staff, "32"), sendable(typed(noEdits, known, staff, "32")));
    const pending = typed(sent, known, staff, "325");
    const after = rebased(pending, applicant(5, { staff: "32" }));
    expect(sendable(after)).toEqual([{ place: staff, revision: 5, over: ["32"], value: "325" }]);
  });

  it("typed back while a copy is on its way is sent again, so that the copy does not stand", () => {
    const known = applicant(4);
    const sent = asSent(typed(noEdits, known, staff, "32"), sendable(typed(noEdits, known, staff, "32")));
    const back = typed(sent, known, staff, "320");
    expect(applyEdits(applicant(5, { staff: "32" }).content, sendable(back)).content.staff).toBe("320");
  });
});

describe("when a colleague has saved", () => {
  it("other fields, the typed one goes on from there", () => {
    const after = rebased(typed(noEdits, applicant(4), staff, "321"), applicant(5, { contactName: "示例丁" }));
    expect(sendable(after)).toEqual([{ place: staff, revision: 5, over: ["320"], value: "321" }]);
  });

  it("the same field, mine is kept, is shown, is not sent, and waits for the choice", () => {
    const theirs = applicant(5, { staff: "400" });
    const pending = rebased(typed(noEdits, applicant(4), staff, "321"), theirs);
    expect(sendable(pending)).toEqual([]);
    expect(disputed(pending)).toHaveLength(1);
    expect(withPending(theirs.content, pending).staff).toBe("321");
    const [edit] = disputed(pending);
    if (!edit) throw new Error("there is one");
    expect(choseTheirs(pending, edit).size).toBe(0);
    const mine = choseMine(pending, theirs, edit);
    expect(sendable(mine)).toEqual([{ place: staff, revision: 5, over: ["400"], value: "321" }]);
  });

  it("and I type on in a disputed field, it stays disputed until both say the same", () => {
    const theirs = applicant(5, { staff: "400" });
    const pending = rebased(typed(noEdits, applicant(4), staff, "40"), theirs);
    expect(sendable(typed(pending, theirs, staff, "4001"))).toEqual([]);
    expect(rebased(typed(pending, theirs, staff, "400"), theirs).size).toBe(0);
  });
});

describe("a row", () => {
  it("that is new is one edit with all that is typed in it, and none when it is taken away again", () => {
    const known = investment(2, [machine]);
    const added = typed(noEdits, known, row, fresh);
    const named = typed(added, known, { ...row, cell: "name" }, "激光打标机");
    expect(sendable(named)).toMatchObject([{ place: row, over: [null], value: { name: "激光打标机" } }]);
    expect(typed(named, known, row, null).size).toBe(0);
  });

  it("that arrived while more was typed in it goes on cell by cell", () => {
    const known = investment(2, [machine]);
    const sent = typed(noEdits, known, row, fresh);
    const more = typed(asSent(sent, sendable(sent)), known, { ...row, cell: "name" }, "激光打标机");
    const after = rebased(more, investment(3, [machine, { ...fresh, location: "二号厂房" }]));
    expect(sendable(after)).toMatchObject([{ place: { ...row, cell: "name" }, over: [""], value: "激光打标机" }]);
    expect(disputed(after)).toEqual([]);
  });

  describe("taken away by a colleague while I typed in it", () => {
    const known = investment(2, [machine]);
    const gone = investment(3, []);
    const location = { ...model, cell: "location" };
    const typing = typed(typed(noEdits, known, model, "SX-21"), known, location, "二号厂房");
    const mine = { ...machine, model: "SX-21", location: "二号厂房" };
    const after = rebased(typing, gone);

    it("stays in my form as one choice, with all that I typed", () => {
      expect(disputed(after)).toMatchObject([{ place: { field: "equipment", row: "machine-1" }, value: mine }]);
      expect(withPending(gone.content, after).equipment).toEqual([mine]);
      const more = typed(after, gone, location, "二号厂房东侧");
      expect([sendable(more), disputed(more)]).toMatchObject([[], [{ value: { location: "二号厂房东侧" } }]]);
    });

    it("comes back whole when I choose mine, and can be taken away again", () => {
      const [edit] = disputed(after);
      if (!edit) throw new Error("there is one");
      const chosen = choseMine(after, gone, edit);
      const { content, refused } = applyEdits(gone.content, sendable(chosen));
      expect([content.equipment, refused]).toEqual([[mine], []]);
      expect(rebased(chosen, { content, revision: 4 }).size).toBe(0);
      expect(choseTheirs(after, edit).size).toBe(0);
    });

    it("asks cell by cell, of what I typed alone, when somebody brings it back meanwhile", () => {
      const back = rebased(after, investment(4, [{ ...machine, name: "改了名", location: "三号厂房" }]));
      expect(sendable(back)).toMatchObject([{ place: model, value: "SX-21" }]);
      expect(disputed(back)).toMatchObject([{ place: location, value: "二号厂房" }]);
    });

    it("comes back without a cell that is too long, which waits beside it", () => {
      const tooLong = "字".repeat(20_001);
      const long = rebased(typed(typing, known, location, tooLong), gone);
      const [edit] = disputed(long);
      if (!edit) throw new Error("there is one");
      const chosen = choseMine(long, gone, edit);
      expect(sendable(chosen)).toMatchObject([{ value: { model: "SX-21", location: machine.location } }]);
      expect(unkept(chosen)).toMatchObject([{ place: location, value: tooLong }]);
      expect(choseTheirs(long, edit).size).toBe(0);
    });
  });

  it("taken away here takes its cells' edits along", () => {
    const known = investment(2, [machine]);
    const pending = typed(typed(noEdits, known, model, "SX-21"), known, { field: "equipment", row: "machine-1" }, null);
    expect(sendable(pending)).toMatchObject([{ place: { row: "machine-1" }, over: [machine], value: null }]);
  });
});

describe("a row with a cell that is too long", () => {
  const tooLong = "字".repeat(20_001);
  const cell = { ...row, cell: "model" };

  it("is kept without that cell, which waits beside it", () => {
    const known = investment(4, [machine]);
    const pending = typed(noEdits, known, row, { ...fresh, name: "数控车床", model: tooLong });
    expect(sendable(pending)).toMatchObject([{ place: row, value: { name: "数控车床", model: "" } }]);
    expect(valueAt(withPending(known.content, pending), cell)).toBe(tooLong);
    const after = rebased(pending, investment(5, [machine, { ...fresh, name: "数控车床", model: "" }]));
    expect(unkept(after)).toMatchObject([{ place: cell, over: [""], value: tooLong }]);
    expect(sendable(typed(after, known, cell, "CK6150"))).toMatchObject([{ place: cell, value: "CK6150" }]);
  });

  it("is one edit again when the cell is shortened before the row was sent, whatever is heard meanwhile", () => {
    const known = investment(4, [machine]);
    const long = typed(typed(noEdits, known, row, fresh), known, cell, tooLong);
    const heard = rebased(long, known);
    expect(disputed(heard)).toEqual([]);
    expect(sendable(typed(heard, known, cell, "CK6150"))).toMatchObject([{ place: row, value: { model: "CK6150" } }]);
  });

  it("that was one too many is tried again when another row goes", () => {
    const known = investment(4, [machine]);
    const waiting = markedUnkept(typed(noEdits, known, row, fresh), [
      { place: row, revision: 4, over: [null], value: fresh },
    ]);
    expect(sendable(waiting)).toEqual([]);
    const gone = typed(waiting, known, { field: "equipment", row: "machine-1" }, null);
    expect(sendable(gone).map(({ place }) => place.row)).toEqual(["machine-2", "machine-1"]);
  });
});
