import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { checkContext, interviewRules } from "@/lib/testing/call-rules";
import { SECTION_CODES } from "../domain/content";
import { draftSchemas } from "./draft";
import { submissionSchema, submissionSectionSchema } from "./submission";

const rules = interviewRules();
const context = checkContext(rules);

describe("the draft's schema", () => {
  it("keeps whatever was typed, and fills in what was not sent", () => {
    const { firmName, staff, titles } = draftSchemas.A.parse({ firmName: " 吉安示例 ", staff: "许多" });
    expect({ firmName, staff, titles }).toEqual({ firmName: " 吉安示例 ", staff: "许多", titles: [] });
    expect(draftSchemas.D.parse({}).equipment).toEqual([]);
  });

  it("refuses what no form could have sent", () => {
    expect(draftSchemas.A.safeParse({ bankAccount: "1" }).success).toBe(false);
    expect(draftSchemas.D.safeParse({ equipment: [{ name: "机" }] }).success).toBe(false);
    expect(draftSchemas.G.safeParse({ signedBy: "字".repeat(20_001) }).success).toBe(false);
  });
});

describe("the submission's schema", () => {
  it("takes what is in order, in one spelling", () => {
    const content = faultlessContent(rules);
    content.D.plannedTotal = "１，３５６";
    const parsed = submissionSchema(context).parse(content);
    expect(parsed.D.plannedTotal).toBe("1356.00");
    expect(submissionSchema(context).parse(parsed)).toEqual(parsed);
  });

  it("names the section, the field and the code of each fault, with what the sentence needs", () => {
    const content = faultlessContent(rules);
    content.E.months = "13";
    const parsed = submissionSchema(context).safeParse(content);
    expect(parsed.error?.issues).toMatchObject([
      { path: ["E", "months"], message: "count-out-of-range", params: { min: 1, max: 12 } },
    ]);
  });

  it("says of each section alone what it says of the whole", () => {
    const content = faultlessContent(rules);
    for (const code of SECTION_CODES) {
      expect(submissionSectionSchema(code, context).safeParse(content[code]).success).toBe(true);
    }
  });
});
