import { describe, expect, it } from "vitest";
import type { DeskView } from "../queries/find-desk";
import { readTab } from "./desk-tabs";

/** As far as the choice of a tab looks at it. */
function aDesk(
  stage: "county" | "city",
  decisions: readonly { stage: "county" | "city"; verdict: string }[],
): DeskView {
  const assessment = {
    findings: [{ group: "library", effective: "open" }],
    stillToVerify: [],
    verified: { vetoes: [] },
  };
  const desk = { waits: true, stage, decisions, changes: { fields: [], evidence: [] }, application: { assessment } };
  return desk as unknown as DeskView;
}

describe("a desk that is opened without a tab", () => {
  it("shows what the firm changed after its own return", () => {
    expect(readTab(aDesk("county", [{ stage: "county", verdict: "returned" }]), undefined)).toBe("changes");
  });

  it("shows what there is to do where another desk returned it, or a decision came after the return", () => {
    const county = { stage: "county", verdict: "returned" } as const;
    expect(readTab(aDesk("city", [county, { stage: "county", verdict: "recommended" }]), undefined)).toBe("library");
    expect(readTab(aDesk("city", [county]), undefined)).toBe("library");
    expect(readTab(aDesk("county", [county]), "words")).toBe("words");
  });
});
