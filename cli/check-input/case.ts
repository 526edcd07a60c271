import {
  BENEFIT_BASES,
  type CaseFacts,
  type Formality,
  type GainedFigure,
  type Investment,
  VETO_STATES,
} from "@/lib/eligibility/domain/case-facts";
import { memberPath } from "../strict-json";
import {
  amount,
  byName,
  day,
  filledText,
  isObject,
  months,
  objectOf,
  oneOf,
  orNull,
  type Read,
  text,
  truth,
} from "./reading";

/** A case as read: the match in the library is the one fact that the list, and not the case, gives. */
export type CheckCase = Omit<CaseFacts, "libraryMatch"> & { readonly id: string };

const FORMALITIES = {
  held: objectOf({ status: oneOf(["held"]), documentNo: text }),
  "not-applicable": objectOf({ status: oneOf(["not-applicable"]), reason: text, approvedBy: orNull(text) }),
  absent: objectOf({ status: oneOf(["absent"]) }),
};

const readFormalityStatus = oneOf(["held", "not-applicable", "absent"]);

const readFormality: Read<Formality> = (value, path, faults) => {
  if (!isObject(value) || !Object.hasOwn(value, "status")) {
    faults.push(isObject(value) ? `${memberPath(path, "status")}: missing key` : `${path}: not an object`);
    return undefined;
  }
  const status = readFormalityStatus(value.status, memberPath(path, "status"), faults);
  return status && FORMALITIES[status](value, path, faults);
};

const investmentForm = objectOf({
  exclVat: orNull(amount({ signed: false })),
  inclVat: orNull(amount({ signed: false })),
});

const readInvestment: Read<Investment> = (value, path, faults) => {
  const read = investmentForm(value, path, faults);
  return read && { exclVatFen: read.exclVat, inclVatFen: read.inclVat };
};

const gainForm = objectOf({ amount: amount({ signed: true }), months, basis: oneOf(BENEFIT_BASES) });

const readGain: Read<GainedFigure> = (value, path, faults) => {
  const read = gainForm(value, path, faults);
  return read && { amountFen: read.amount, months: read.months, basis: read.basis };
};

const caseForm = objectOf(
  {
    id: filledText,
    projectCode: orNull(text),
    projectName: orNull(text),
    uscc: orNull(text),
    usccOverride: orNull(objectOf({ by: filledText, documentNo: filledText })),
    registrationDivision: orNull(text),
    aboveScale: orNull(truth),
    aboveScaleException: orNull(objectOf({ approvedBy: filledText, documentNo: filledText })),
    investment: orNull(readInvestment),
    formalities: byName(orNull(readFormality)),
    completedOn: orNull(day),
    submittedOn: day,
    newRevenue: orNull(readGain),
    newTax: orNull(readGain),
    vetoes: byName(oneOf(VETO_STATES)),
  },
  ["vetoes"],
);

export const readCase: Read<CheckCase> = (value, path, faults) => {
  const read = caseForm(value, path, faults);
  return read && { ...read, vetoes: read.vetoes ?? {} };
};
