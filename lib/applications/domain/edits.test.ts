import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { type PlainSection, plainSection } from "./content";
import { applyEdits, differences, type Edit } from "./edits";
import { LONGEST_TEXT, MOST_ROWS } from "./keepable";
import { isPlaceOf, type PlaceValue } from "./place";

const { A, D } = faultlessContent(interviewRules());
const applicant = (change: Partial<typeof A> = {}) => plainSection({ ...A, ...change });
const investment = (change: Partial<typeof D> = {}) => plainSection({ ...D, ...change });
const [machine] = D.equipment;
if (!machine) throw new Error("the sample has one machine");
const other = { ...machine, id: "machine-2", name: "激光打标机" };

const edit = (place: Edit["place"], over: PlaceValue[], value: PlaceValue): Edit => ({
  place,
  revision: 1,
  over,
  value,
});
/** What somebody typed who began with `base`. */
const editsTo = (section: "A" | "D", base: PlainSection, mine: PlainSection) =>
  differences(section, base, mine).map(({ place, from, to }) => edit(place, [from], to));

describe("two people in one section", () => {
  it("keep both changes when they changed different fields", () => {
    const theirs = applicant({ staff: "321", titles: [] });
    const mine = editsTo("A", applicant(), applicant({ contactEmail: "new@example.com" }));
    expect(applyEdits(theirs, mine)).toEqual({
      content: applicant({ staff: "321", titles: [], contactEmail: "new@example.com" }),
      refused: [],
      unkept: [],
    });
  });

  it("are both named when they changed one field to different things; the saved one stands until somebody chooses", () => {
    const mine = editsTo("A", applicant(), applicant({ staff: "322" }));
    const { content, refused } = applyEdits(applicant({ staff: "321" }), mine);
    expect(content).toEqual(applicant({ staff: "321" }));
    expect(refused).toEqual(mine);
  });

  it("agree when they typed the same", () => {
    const same = applicant({ staff: "321" });
    expect(applyEdits(same, editsTo("A", applicant(), same))).toEqual({ content: same, refused: [], unkept: [] });
  });

  it("keep each other's new rows, and cells of one row apart", () => {
    const theirs = investment({ equipment: [{ ...machine, location: "二号厂房" }, other] });
    const mine = investment({
      equipment: [
        { ...machine, model: "SX-21" },
        { ...other, id: "machine-3" },
      ],
    });
    expect(applyEdits(theirs, editsTo("D", investment(), mine))).toEqual({
      content: investment({
        equipment: [{ ...machine, location: "二号厂房", model: "SX-21" }, other, { ...other, id: "machine-3" }],
      }),
      refused: [],
      unkept: [],
    });
  });

  it("may take a row away that nobody changed, and are asked when somebody did", () => {
    const both = investment({ equipment: [machine, other] });
    const without = investment({ equipment: [machine] });
    expect(applyEdits(both, editsTo("D", both, without))).toEqual({ content: without, refused: [], unkept: [] });
    const changed = investment({ equipment: [machine, { ...other, model: "LM-51" }] });
    const { content, refused } = applyEdits(changed, editsTo("D", both, without));
    expect(content).toEqual(changed);
    expect(refused).toHaveLength(1);
  });

  it("are asked when one types in a row that the other took away", () => {
    const both = investment({ equipment: [machine, other] });
    const mine = editsTo("D", both, investment({ equipment: [machine, { ...other, model: "LM-51" }] }));
    expect(applyEdits(investment({ equipment: [machine] }), mine).refused).toEqual(mine);
  });
});

it("a save that is sent again, because its answer was lost, finds its own words and no colleague's", () => {
  const again = edit({ field: "staff" }, ["320", "321"], "3215");
  expect(applyEdits(applicant({ staff: "321" }), [again]).content).toEqual(applicant({ staff: "3215" }));
});

it("whatever is typed arrives when nobody else writes, in whatever order and however often it is sent", () => {
  const texts = fc.dictionary(fc.constantFrom("staff", "firmName", "contactName"), fc.string());
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const [one, two] = [applicant(first), applicant({ ...first, ...second })];
      const edits = editsTo("A", applicant(), one);
      const twice = applyEdits(applyEdits(applicant(), edits).content, edits).content;
      expect(twice).toEqual(one);
      expect(applyEdits(twice, editsTo("A", one, two)).content).toEqual(two);
    }),
  );
});

it("a place that the section does not have is none", () => {
  expect(isPlaceOf("A", { field: "staff" })).toBe(true);
  expect(isPlaceOf("D", { field: "equipment", row: "x", cell: "model" })).toBe(true);
  for (const place of [{ field: "equipment" }, { field: "__proto__" }, { field: "staff", row: "1" }]) {
    expect(isPlaceOf("A", place)).toBe(false);
  }
  expect(isPlaceOf("D", { field: "equipment", row: "x", cell: "constructor" })).toBe(false);
});

describe("what no draft has room for", () => {
  it("is named and holds up none of the others", () => {
    const long = edit({ field: "registeredAddress" }, [A.registeredAddress], "字".repeat(LONGEST_TEXT + 1));
    const short = edit({ field: "staff" }, [A.staff], "321");
    expect(applyEdits(applicant(), [long, short])).toEqual({
      content: applicant({ staff: "321" }),
      refused: [],
      unkept: [long],
    });
  });

  it("is a row too many, while rows that are there are changed as ever", () => {
    const full = investment({
      equipment: Array.from({ length: MOST_ROWS }, (_, number) => ({ ...machine, id: `machine-${number}` })),
    });
    const fresh = { ...machine, id: "one-more" };
    const added = edit({ field: "equipment", row: fresh.id }, [null], fresh);
    const changed = edit({ field: "equipment", row: "machine-7", cell: "model" }, [machine.model], "SX-21");
    const { content, unkept } = applyEdits(full, [added, changed]);
    expect(unkept).toEqual([added]);
    expect(differences("D", full, content).map(({ place }) => place)).toEqual([changed.place]);
    const gone = edit({ field: "equipment", row: "machine-1" }, [{ ...machine, id: "machine-1" }], null);
    expect(applyEdits(full, [gone, added]).unkept).toEqual([]);
  });
});
