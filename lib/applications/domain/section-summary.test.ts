import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { blankSection } from "./blank-content";
import { SECTION_CODES, type SubmissionContent } from "./content";
import { caseFacts } from "./judged-sections";
import { sectionSummaries } from "./section-summary";

const RULES = interviewRules();
const summaries = (content: SubmissionContent) =>
  sectionSummaries(
    content,
    caseFacts(content, RULES, { submittedOn: "2021-06-10" }, "none", BUILT_IN_LISTS.authorities),
  );

describe("what stands in a section", () => {
  it("is told in a few facts", () => {
    const content = faultlessContent(RULES, { projectCode: "2020-360802-39-03-012345", investmentExclVat: "1200" });
    expect(summaries(content)).toMatchObject({
      A: [
        { kind: "firm", name: "吉安示例电子科技有限公司" },
        { kind: "unit", unitCode: "360802" },
      ],
      B: [{ kind: "revenue", year: String(RULES.year - 1) }],
      C: [{ kind: "project-code", projectCode: "2020-360802-39-03-012345" }, { kind: "completed" }],
      D: [
        { kind: "investment", fen: 1_200_000_000n },
        { kind: "equipment", lines: 1, fen: 900_000_000n },
      ],
      E: [
        { kind: "new-revenue", fen: 2_400_000_000n },
        { kind: "new-tax", fen: 60_000_000n },
        { kind: "jobs", count: 40 },
      ],
      F: [{ kind: "formalities" }],
      G: [
        { kind: "agreed", count: 8, of: 8 },
        { kind: "signed", by: "示例甲" },
      ],
    });
  });

  it("is nothing while nothing is written, and leaves out what cannot be read", () => {
    const blank = Object.fromEntries(SECTION_CODES.map((code) => [code, blankSection(code, RULES)]));
    // Every section of the seven, blank.
    for (const pieces of Object.values(summaries(blank as SubmissionContent))) expect(pieces).toEqual([]);
    const content = faultlessContent(RULES);
    const [line] = content.D.equipment;
    if (!line) throw new Error("no equipment");
    content.D.equipment = [line, { ...line, id: "second", amount: "一百万" }];
    Object.assign(content.D, { equipmentExclVat: "很多" });
    expect(summaries(content).D).toEqual([{ kind: "equipment", lines: 2, fen: null }]);
    const [, , lastYear] = content.B.years;
    Object.assign(lastYear ?? {}, { revenue: "" });
    expect(summaries(content).B).toMatchObject([{ kind: "revenue", year: String(RULES.year - 2) }]);
  });
});
