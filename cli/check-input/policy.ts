import {
  ABOVE_SCALE_RULES,
  type EligibilityPolicy,
  INVESTMENT_BASES,
} from "@/lib/eligibility/domain/eligibility-policy";
import { elementPath, memberPath } from "../strict-json";
import { amountText, day, filledText, integer, isObject, listOf, objectOf, oneOf, orNull, type Read } from "./reading";

const COMPLETED = "completed"; // the part that stands after the formalities

/** Repetition is looked for in the raw value, so that another fault of the list does not hide it. */
const names = (taken: readonly string[]): Read<string[]> => {
  const readNames = listOf(filledText);
  return (value, path, faults) => {
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    given.forEach((name, index) => {
      if (taken.some((other) => other === name)) faults.push(`${elementPath(path, index)}: this name is taken`);
      if (given.indexOf(name) < index) faults.push(`${elementPath(path, index)}: repeated name`);
    });
    return readNames(value, path, faults);
  };
};

const policyForm = objectOf(
  {
    id: filledText,
    version: integer,
    region: filledText,
    libraryYears: listOf(integer),
    aboveScale: oneOf(ABOVE_SCALE_RULES),
    minInvestment: amountText,
    investmentBasis: oneOf(INVESTMENT_BASES),
    formalities: names([COMPLETED]),
    completionFrom: orNull(day),
    completionTo: orNull(day),
    minNewRevenue: amountText,
    minNewTax: amountText,
    vetoes: names([]),
  },
  ["vetoes"], // left out, not made empty: the hash is of the policy before any default
);

export const readPolicy: Read<EligibilityPolicy> = (value, path, faults) => {
  if (isObject(value) && endsBeforeItBegins(value)) {
    faults.push(`${memberPath(path, "completionFrom")}: after completionTo`);
  }
  return policyForm(value, path, faults);
};

/** Looked at by itself, so that another fault of the policy does not hide it; a day that is none is a fault of its own. */
function endsBeforeItBegins({ completionFrom, completionTo }: Record<string, unknown>): boolean {
  const [from, to] = [day(completionFrom, "", []), day(completionTo, "", [])];
  return from !== undefined && to !== undefined && from > to;
}
