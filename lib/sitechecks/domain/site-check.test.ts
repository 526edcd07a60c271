import { describe, expect, it } from "vitest";
import { type CountedFigures, conclusionFaults, type SiteCheckDraft } from "./conclusion";
import { siteStanding } from "./effect";
import { beginRefusal, waitsSince } from "./site-check";

const NOW = new Date("2026-07-20T15:30:00Z");
const COUNTED: CountedFigures = {
  investment_excl_vat: 1_200_000_000n,
  investment_incl_vat: 1_300_000_000n,
  equipment_excl_vat: 900_000_000n,
  new_revenue: 2_000_000_000n,
  new_tax: 60_000_000n,
  jobs: 40,
};
const WHOLE: SiteCheckDraft = {
  checkedOn: "2026-07-20",
  people: [
    { name: "李示例", office: "市工信局" },
    { name: "财示例", office: "市财政局" },
  ],
  firmPerson: "企示例",
  findings: "设备已安装并运行。",
  result: "passed",
  figures: [],
  photos: 2,
};
const faults = (change: Partial<SiteCheckDraft>) => conclusionFaults({ ...WHOLE, ...change }, COUNTED, NOW);

describe("when a plant may be visited", () => {
  const at = (
    time: "before_scoring" | "after_scoring",
    callState: "screening" | "reviewing" | "sealed" | "deliberating" | "publicity",
    applicationState: "recommended" | "eligible" | "in_review" | "reserve" | "ineligible",
    hasLive = false,
  ) => beginRefusal({ time, callState, applicationState, hasLive });

  it("before scoring: once the application is found eligible, until the review begins", () => {
    expect(at("before_scoring", "screening", "recommended")).toBe("site-check-too-early");
    expect(at("before_scoring", "screening", "eligible")).toBeNull();
    expect(at("before_scoring", "reviewing", "in_review")).toBe("site-check-too-late");
  });

  it("after scoring: once the call is sealed, until a list is put forward", () => {
    expect(at("after_scoring", "screening", "eligible")).toBe("site-check-too-early");
    expect(at("after_scoring", "reviewing", "in_review")).toBe("site-check-too-early");
    expect(at("after_scoring", "sealed", "in_review")).toBeNull();
    expect(at("after_scoring", "deliberating", "in_review")).toBe("site-check-too-late");
    expect(at("after_scoring", "sealed", "ineligible")).toBe("site-check-too-late");
  });

  it("of the reserve while a list is on public notice, for one may have to move up", () => {
    expect(at("after_scoring", "publicity", "reserve")).toBeNull();
    expect(at("after_scoring", "deliberating", "reserve")).toBe("site-check-too-late");
    expect(at("before_scoring", "publicity", "reserve")).toBe("site-check-too-late");
  });

  it("once at a time", () => expect(at("after_scoring", "sealed", "in_review", true)).toBe("site-check-running"));
});

describe("how long a site check lies with the bureau", () => {
  const [began, eligible, sealed] = [1, 2, 3].map((day) => new Date(`2026-07-0${day}T01:00:00Z`)) as [Date, Date, Date];
  const waits = (change: Partial<Parameters<typeof waitsSince>[0]>) =>
    waitsSince({
      time: "before_scoring",
      callState: "screening",
      applicationState: "eligible",
      required: true,
      shortlisted: true,
      stateSince: eligible,
      sealedAt: sealed,
      check: null,
      ...change,
    });
  const after = { time: "after_scoring", callState: "sealed", applicationState: "in_review" } as const;

  it("where it is required, from the moment on in which it may be begun", () => {
    expect(waits({})).toBe(eligible);
    expect(waits(after)).toBe(sealed);
    expect(waits({ ...after, callState: "reviewing" })).toBeNull();
    expect(waits({ ...after, shortlisted: false })).toBeNull();
    expect(waits({ applicationState: "ineligible" })).toBeNull();
  });

  it("where it is not, from its beginning; and not once it is signed", () => {
    expect(waits({ required: false })).toBeNull();
    expect(waits({ required: false, check: { state: "concluded", beganAt: began } })).toBe(began);
    expect(waits({ check: { state: "signed", beganAt: began } })).toBeNull();
  });
});

describe("concluding a record", () => {
  it("needs a day that has come, two different people, somebody of the firm, findings, a photo and a result", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ checkedOn: "2026-07-21" })).toEqual(["day-in-future"]);
    expect(faults({ checkedOn: null })).toEqual(["day-missing"]);
    expect(faults({ people: WHOLE.people.slice(0, 1) })).toEqual(["people-too-few"]);
    expect(faults({ people: [...WHOLE.people, { name: " 李示例 ", office: "x" }] })).toEqual(["people-same"]);
    expect(faults({ firmPerson: " ", findings: "", photos: 0, result: null })).toEqual([
      "firm-person-missing",
      "findings-missing",
      "photos-missing",
      "result-missing",
    ]);
  });

  it("lowers a figure where it reduces, and no figure where it does not", () => {
    const investment = (value: bigint) => [{ figure: "investment_excl_vat" as const, value }];
    expect(faults({ result: "reduced" })).toEqual(["figures-missing"]);
    expect(faults({ result: "reduced", figures: investment(1_199_999_999n) })).toEqual([]);
    expect(faults({ result: "reduced", figures: investment(1_200_000_000n) })).toEqual(["figures-not-lower"]);
    expect(faults({ result: "passed", figures: investment(1n) })).toEqual(["figures-without-reduction"]);
  });
});

describe("what a result brings about", () => {
  it("excludes a failed one, and a reduced one that no longer meets the criteria", () => {
    expect(siteStanding(null, "eligible")).toBe("unchecked");
    expect(siteStanding("passed", "eligible")).toBe("supported");
    expect(siteStanding("reduced", "eligible")).toBe("supported");
    expect(siteStanding("reduced", "ineligible")).toBe("below-criteria");
    expect(siteStanding("failed", "eligible")).toBe("failed");
  });
});
