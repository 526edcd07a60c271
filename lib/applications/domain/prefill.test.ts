import { expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { placeKey } from "./place";
import { prefilledApplicant, prefilledFinance, withoutOrigins } from "./prefill";

const rules = interviewRules();
const firm = { name: "吉安示例新名有限公司", uscc: "91360802DEM000022H", unitCode: "360803", day: "2026-05-02" };
const last = { content: faultlessContent({ ...rules, year: rules.year - 1 }), day: "2025-06-12" };

it("name, code and unit come from the profile, the rest as last handed in, each marked with where it is from", () => {
  const { content, origins } = prefilledApplicant(rules, firm, last);
  expect(content).toMatchObject({
    firmName: firm.name,
    unitCode: "360803",
    staff: "320",
    titles: ["specialised-and-new"],
  });
  expect(origins[placeKey({ field: "firmName" })]).toEqual({ source: "profile", day: "2026-05-02" });
  expect(origins[placeKey({ field: "staff" })]).toEqual({ source: "submission", day: "2025-06-12" });
  expect(origins).not.toHaveProperty([placeKey({ field: "aboveScaleReason" })]); // nothing was said there
});

it("a first application knows what the profile knows", () => {
  expect(Object.keys(prefilledApplicant(rules, firm, null).origins)).toHaveLength(3);
  expect(prefilledFinance(rules, null).origins).toEqual({});
});

it("of the finance years those that both calls ask for are taken over", () => {
  const { content, origins } = prefilledFinance(rules, last);
  expect(content.years.map(({ revenue }) => revenue !== "")).toEqual([true, true, false]);
  const newest = String(rules.year - 1);
  expect(Object.keys(origins).some((place) => place.includes(newest))).toBe(false);
});

it("what somebody typed or confirmed has no origin any more", () => {
  const { origins } = prefilledApplicant(rules, firm, null);
  const place = placeKey({ field: "firmName" });
  expect(withoutOrigins(origins, [place])).not.toHaveProperty([place]);
});
