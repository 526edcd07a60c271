import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import type { SubmissionContent } from "./content";
import {
  checkCode,
  differingParts,
  formSha256,
  type PrintedForm,
  printedAttachments,
  type StampedPaper,
  stampFault,
} from "./printed-form";

const CALL = "a".repeat(64);
const content = (change: (content: SubmissionContent) => void = () => undefined): SubmissionContent => {
  const made = faultlessContent(interviewRules(), {});
  change(made);
  return made;
};
const form = (given: Partial<PrintedForm> = {}): PrintedForm => ({
  content: content(),
  attachments: ["licence"],
  ...given,
});
const paper = (given: Partial<PrintedForm> = {}): StampedPaper => {
  const printed = form(given);
  return { ...printed, sha256: formSha256(CALL, printed) };
};

describe("the code at the foot of the pages", () => {
  it("is the beginning of the hash in three groups", () => {
    expect(checkCode(`3f9a22c107be${"0".repeat(52)}`)).toBe("3F9A-22C1-07BE");
  });

  it("is the same for the same words, whatever a row is called inside", () => {
    const renamed = content(({ D }) => {
      for (const row of D.equipment) row.id = `other-${row.id}`;
    });
    expect(formSha256(CALL, form({ content: renamed }))).toBe(formSha256(CALL, form()));
  });

  it.each([
    ["a word", form({ content: content(({ C }) => Object.assign(C, { works: `${C.works}。` })) }), CALL],
    ["a document", form({ attachments: ["licence", "filing"] }), CALL],
    ["the call", form(), "b".repeat(64)],
  ])("is another when %s changes", (_what, changed, call) => {
    expect(formSha256(call, changed)).not.toBe(formSha256(CALL, form()));
  });
});

describe("the printed list of attachments", () => {
  it("names kinds in the order of the form, once, and not the stamped form itself", () => {
    const files = ["filing", "licence", "application-form", "licence"].map((kind) => ({ kind }));
    expect(printedAttachments(files)).toEqual(["licence", "filing"]);
  });
});

describe("a stamped copy", () => {
  const now = form();

  it("is missing, then unnamed, then good", () => {
    expect(stampFault([], now)).toEqual({ code: "stamped-copy-missing" });
    expect(stampFault([null], now)).toEqual({ code: "stamped-copy-unnamed" });
    expect(stampFault([paper()], now)).toBeNull();
  });

  it("is of one print: pages of two do not make one", () => {
    expect(stampFault([paper(), null], now)).toEqual({ code: "stamped-copy-unnamed" });
    expect(stampFault([paper(), paper({ attachments: [] })], now)).toEqual({ code: "stamped-copy-unnamed" });
    expect(stampFault([paper(), paper()], now)).toBeNull();
  });

  it("is outdated by one word, and the parts are named", () => {
    const changed = form({
      content: content(({ B, E }) => {
        Object.assign(B.years[0] ?? {}, { revenue: "1.00" });
        Object.assign(E, { jobs: "7" });
      }),
      attachments: ["licence", "filing"],
    });
    expect(differingParts(paper(), changed)).toEqual(["B", "E", "attachments"]);
    expect(stampFault([paper()], changed)).toEqual({ code: "stamped-copy-outdated", parts: ["B", "E", "attachments"] });
  });
});
