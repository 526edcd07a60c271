import type { CheckContext } from "@/lib/applications/domain/checks/check-context";
import { type CallRules, DEFAULT_ATTACHMENTS, DEFAULT_COUNTING } from "@/lib/calls/domain/call-rules";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";

/** The interview's conditions as the rules of a call of 2021: for tests of what needs no database. */
export const interviewRules = (given: Partial<CallRules> = {}): CallRules => ({
  year: 2021,
  policy: {
    id: "jian-2021",
    version: 1,
    region: "3608",
    libraryYears: [2020],
    aboveScale: "in-principle",
    minInvestment: "10000000.00",
    investmentBasis: "excl-vat",
    formalities: ["filing", "land", "planning", "eia"],
    completionFrom: null,
    completionTo: null,
    minNewRevenue: "20000000.00",
    minNewTax: "500000.00",
    vetoes: [],
  },
  attachments: DEFAULT_ATTACHMENTS,
  stamping: "undertaking",
  ...DEFAULT_COUNTING,
  ...given,
});

export const checkContext = (rules: CallRules = interviewRules()): CheckContext => ({
  rules,
  lists: BUILT_IN_LISTS,
  units: BUILT_IN_LISTS.units.map((unit) => unit.code),
  today: `${rules.year}-06-10`,
  firmUscc: "91360802DEM000022H",
  unitOfFirstSubmission: null,
});
