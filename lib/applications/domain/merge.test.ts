import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { plainSection } from "./content";
import { mergeSections } from "./merge";

const { A, D } = faultlessContent(interviewRules());
const applicant = (change: Partial<typeof A> = {}) => plainSection({ ...A, ...change });
const investment = (change: Partial<typeof D> = {}) => plainSection({ ...D, ...change });
const [machine] = D.equipment;
if (!machine) throw new Error("the sample has one machine");
const other = { ...machine, id: "machine-2", name: "激光打标机" };

describe("two people in one section", () => {
  it("keep both changes when they changed different fields", () => {
    const { content, conflicts } = mergeSections("A", {
      base: applicant(),
      theirs: applicant({ staff: "321", titles: [] }),
      mine: applicant({ contactEmail: "new@example.com" }),
    });
    expect(content).toEqual(applicant({ staff: "321", titles: [], contactEmail: "new@example.com" }));
    expect(conflicts).toEqual([]);
  });

  it("are asked when they changed one field to different things; the saved one stands until then", () => {
    const { content, conflicts } = mergeSections("A", {
      base: applicant(),
      theirs: applicant({ staff: "321" }),
      mine: applicant({ staff: "322" }),
    });
    expect(content).toEqual(applicant({ staff: "321" }));
    expect(conflicts).toEqual([{ field: "staff", theirs: "321", mine: "322" }]);
  });

  it("agree when they typed the same", () => {
    const same = applicant({ staff: "321" });
    expect(mergeSections("A", { base: applicant(), theirs: same, mine: same })).toEqual({
      content: same,
      conflicts: [],
    });
  });

  it("keep each other's new rows, and cells of one row apart", () => {
    const { content, conflicts } = mergeSections("D", {
      base: investment(),
      theirs: investment({ equipment: [{ ...machine, location: "二号厂房" }, other] }),
      mine: investment({
        equipment: [
          { ...machine, model: "SX-21" },
          { ...other, id: "machine-3" },
        ],
      }),
    });
    expect(content).toEqual(
      investment({
        equipment: [{ ...machine, location: "二号厂房", model: "SX-21" }, { ...other, id: "machine-3" }, other],
      }),
    );
    expect(conflicts).toEqual([]);
  });

  it("may take a row away that nobody changed", () => {
    const both = investment({ equipment: [machine, other] });
    const without = investment({ equipment: [machine] });
    expect(mergeSections("D", { base: both, theirs: both, mine: without }).content).toEqual(without);
    expect(mergeSections("D", { base: both, theirs: without, mine: both }).content).toEqual(without);
  });

  it("are asked when one took away a row that the other was changing; the row stays until then", () => {
    const changed = { ...other, model: "LM-51" };
    const { content, conflicts } = mergeSections("D", {
      base: investment({ equipment: [machine, other] }),
      theirs: investment({ equipment: [machine, changed] }),
      mine: investment({ equipment: [machine] }),
    });
    expect(content).toEqual(investment({ equipment: [machine, changed] }));
    expect(conflicts).toEqual([
      { field: "equipment", row: { id: "machine-2", field: "id" }, theirs: "machine-2", mine: null },
    ]);
  });
});
