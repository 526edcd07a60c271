import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { wordsIn } from "@/lib/words/translate";
import { faultInList } from "./field-words";
import { correctionPlace } from "./row-words";

const content = faultlessContent(interviewRules());
const words = {
  words: wordsIn("zh-CN", "applications"),
  eligibility: wordsIn("zh-CN", "eligibility"),
  evidence: wordsIn("zh-CN", "evidence"),
};
const told = (section: "A" | "B" | "D" | "E" | "F", path: string) =>
  faultInList(words, { section, content: content[section] }, { path, code: "missing" });

describe("a fault in a list", () => {
  it("names the year, the tax, the formality or the line that it is about", () => {
    const [year] = content.B.years;
    const place = content.F.formalities.findIndex(({ id }) => id === "eia");
    expect(told("B", "years.0.revenue")).toContain(`${year?.id}年的`);
    expect(told("E", "taxes.0.base")).toContain("增值税的");
    expect(told("F", `formalities.${place}.status`)).toMatch(/环[境评].*的/);
    expect(told("D", "equipment.0.name")).toContain("第1行的");
  });

  it("needs no row outside a table, and none that is not there", () => {
    expect(told("A", "firmName")).toBe(`请填写${words.words("fields.firmName")}`);
    expect(told("D", "equipment.7.name")).not.toContain("行的");
  });
});

describe("what was returned", () => {
  it("names the field, the row or the document, and the table where the firm made the rows", () => {
    expect(correctionPlace(words, "firmName")).toBe(words.words("fields.firmName"));
    expect(correctionPlace(words, "years.2024")).toContain("2024年的");
    expect(correctionPlace(words, "taxes.vat")).toContain("增值税的");
    expect(correctionPlace(words, "evidence.land")).toBe(words.evidence("kind.land"));
    expect(correctionPlace(words, "equipment.machine-1")).toBe(correctionPlace(words, "equipment"));
  });
});
