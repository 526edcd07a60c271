import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { faultlessContent } from "@/lib/testing/application-content";
import { aRuling, assessed, aValue } from "@/lib/testing/assessed";
import { interviewRules } from "@/lib/testing/call-rules";
import { readFindings, storedFindings } from "../schema/decided-findings";
import { assess } from "./assessment";
import { changesBetween } from "./changes";
import { correctionPlaces, documentAt, isPlaceOf, placeFromKey, placeKey } from "./corrections";
import { decidedFindings, reasonsAgainst } from "./decided-findings";
import { placeOfFinding } from "./finding-places";
import { ruledOn, rulingRefusal } from "./ruling";

const rules = interviewRules();

describe("a ruling", () => {
  const finding = (key: string, wish: Parameters<typeof assessed>[0] = {}) => {
    const found = assess(assessed(wish)).findings.find((each) => each.key === key);
    if (!found) throw new Error(`nothing was found under ${key}`);
    return found;
  };
  const nameOnly = { libraryMatch: "name-only" } as const;

  it("has a kind of reason that fits it", () => {
    const library = finding("library", nameOnly);
    const ruled = { outcome: "met", hasEvidence: false } as const;
    expect(rulingRefusal(library, { ...ruled, reasonCode: "same-project" })).toBeNull();
    expect(rulingRefusal(library, { ...ruled, reasonCode: "contradicted" })).toBe("reason-contradicts");
  });

  it("is an exception only where the policy says 原则上, and only in the firm's favour", () => {
    const scale = finding("registration.above-scale", { aboveScale: false });
    expect(ruledOn(scale, "met").isException).toBe(true);
    expect(ruledOn(scale, "not-met").isException).toBe(false);
    expect(ruledOn(finding("library", nameOnly), "met").isException).toBe(false);
  });
});

describe("corrections", () => {
  it("point to fields, tables, the call's own rows and documents, and to nothing else", () => {
    const at = (section: "A" | "D" | "F", field: string) => isPlaceOf(rules, { section, field });
    expect(at("D", "equipmentExclVat") && at("D", "equipment")).toBe(true);
    expect(at("F", "formalities.eia") && at("F", "evidence.special-audit")).toBe(true);
    expect(at("A", "equipmentExclVat") || at("F", "formalities.moon") || at("F", "evidence.screening")).toBe(false);
    expect(documentAt({ field: "evidence.land" })).toBe("land");
  });

  it("are not asked for where a firm can put nothing right: its credit code and the unit that recommends it", () => {
    for (const field of ["uscc", "unitCode"]) expect(isPlaceOf(rules, { section: "A", field })).toBe(false);
    expect(correctionPlaces(rules).map(placeKey)).not.toContain("A/uscc");
    expect(isPlaceOf(rules, { section: "A", field: "firmName" })).toBe(true);
  });

  it("keep their place through a form, and every finding of the firm's own words has one", () => {
    for (const place of correctionPlaces(rules)) expect(placeFromKey(placeKey(place))).toEqual(place);
    expect(placeFromKey("Z/firmName") ?? placeFromKey("A/")).toBeNull();
    for (const { key, group } of assess(assessed()).findings) {
      const place = placeOfFinding(key);
      expect(group === "vetoes" || (place && isPlaceOf(rules, place)), key).toBe(true);
    }
  });
});

describe("what changed between two submissions", () => {
  it("is told field by field, row by row and file by file", () => {
    const before = faultlessContent(rules);
    const after = faultlessContent(rules);
    after.A.staff = "298";
    const [tax] = after.E.taxes;
    if (tax) tax.claim = "372";
    after.D.equipment = [];
    const file = (kind: string, sha256: string) => ({ kind, fileName: `${kind}.pdf`, sha256 });
    const changes = changesBetween(
      { content: before, evidence: [file("licence", "a"), file("land", "b")] },
      { content: after, evidence: [file("licence", "a"), file("land", "c")] },
    );
    expect(changes.fields).toContainEqual({ section: "A", field: "staff", before: "320", after: "298" });
    expect(changes.fields).toContainEqual({
      section: "E",
      field: "claim",
      row: { table: "taxes", id: "vat" },
      before: "360.00",
      after: "372",
    });
    const machine = changes.fields.filter(({ row }) => row?.id === "machine-1");
    expect(machine.length).toBeGreaterThan(5);
    expect(machine.every(({ after: now }) => now === null)).toBe(true);
    expect(changes.evidence).toEqual([
      { kind: "land", fileName: "land.pdf", change: "added" },
      { kind: "land", fileName: "land.pdf", change: "dropped" },
    ]);
  });

  it("is nothing where nothing changed", () => {
    const words = { content: faultlessContent(rules), evidence: [] };
    expect(changesBetween(words, words)).toEqual({ fields: [], evidence: [] });
  });
});

describe("the findings of a decision", () => {
  it("come back from the database as they were, amounts and all", () => {
    const ruling = { ...aRuling("library", "not-met", ""), reasonCode: "contradicted", reason: "不是同一项目。" };
    const judged = assess({ ...assessed({ values: [aValue("new_tax", wanToFen(49n))] }), rulings: [ruling] });
    const decided = decidedFindings(judged.findings);
    expect(readFindings(JSON.parse(JSON.stringify(storedFindings(decided))))).toEqual(decided);
    expect(reasonsAgainst(decided).map(({ key, fromVerified }) => [key, fromVerified])).toEqual([
      ["benefit.tax", true],
    ]);
  });
});
