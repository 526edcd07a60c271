import type { CodedName } from "@/lib/core/coded-name";
import { normaliseCode, normaliseText } from "@/lib/core/normalise";
import { readProjectCode } from "@/lib/core/project-code";
import { usccProblem } from "@/lib/core/uscc";
import { codeOf } from "@/lib/reference/domain/read-names";
import { type FieldFault, fault } from "./fault";

const MOBILE = /^1[3-9][0-9]{9}$/;
const EMAIL = /^[^\s@]{1,100}@[^\s@]{1,90}\.[^\s@]{2,20}$/;
const INDUSTRY = /^[A-Z]?([0-9]{2})[0-9]{2}$/;
// GB/T 4754-2017: 06–12 mining, 13–43 manufacturing, 44–46 power, heat, gas and water.
const INDUSTRIAL = { first: 6, last: 46 } as const;

/** What is wrong with the form of a number or address that somebody else gave out. */
const CODE_FAULTS = {
  uscc(typed: string) {
    const problem = usccProblem(typed);
    if (problem === "length") return fault("uscc-length", { count: Array.from(normaliseCode(typed) ?? "").length });
    return problem === "alphabet" ? fault("uscc-alphabet") : null;
  },
  "project-code": (typed: string) => (readProjectCode(typed) === null ? fault("project-code-form") : null),
  mobile: (typed: string) => (MOBILE.test(mobileOf(typed)) ? null : fault("mobile-form")),
  email: (typed: string) => (EMAIL.test(normaliseText(typed) ?? "") ? null : fault("email-form")),
};

export const codeFault = (kind: keyof typeof CODE_FAULTS, typed: string): FieldFault | null => CODE_FAULTS[kind](typed);

/** Digits only: "138 0000-0000" is one number. */
export const mobileOf = (typed: string) => (normaliseCode(typed) ?? "").replace(/[\s-]/g, "");

/** A class of GB/T 4754 that is industrial, and that the list knows: the standard has been amended before. */
export function industryFault(typed: string, industries: readonly CodedName[]): FieldFault | null {
  const division = industryDivision(typed);
  if (division === null) return fault("industry-form");
  if (division < INDUSTRIAL.first || division > INDUSTRIAL.last) return fault("industry-not-industrial");
  return industries.some(({ code }) => code === codeOf("industries", typed)) ? null : fault("industry-unknown");
}

/** The first two digits of a GB/T 4754 class: "3982" and "C3982" belong to 39. */
export function industryDivision(typed: string): number | null {
  const digits = INDUSTRY.exec(normaliseCode(typed) ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
