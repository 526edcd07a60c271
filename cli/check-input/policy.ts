import {
  ABOVE_SCALE_RULES,
  type EligibilityPolicy,
  INVESTMENT_BASES,
} from "@/lib/eligibility/domain/eligibility-policy";
import { elementPath, memberPath } from "../strict-json";
import { amountText, day, filledText, integer, listOf, objectOf, oneOf, orNull, type Read } from "./reading";

const COMPLETED = "completed"; // the part that stands after the formalities

const names = (taken: readonly string[]): Read<string[]> => {
  const readNames = listOf(filledText);
  return (value, path, faults) => {
    const read = readNames(value, path, faults);
    read?.forEach((name, index) => {
      if (taken.includes(name)) faults.push(`${elementPath(path, index)}: this name is taken`);
      if (read.indexOf(name) < index) faults.push(`${elementPath(path, index)}: repeated name`);
    });
    return read;
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
  const policy = policyForm(value, path, faults);
  if (policy?.completionFrom && policy.completionTo && policy.completionFrom > policy.completionTo) {
    faults.push(`${memberPath(path, "completionFrom")}: after completionTo`);
  }
  return policy;
};
