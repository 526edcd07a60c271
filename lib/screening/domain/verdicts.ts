import type { ScreeningStage } from "@/lib/applications/domain/application-state";
import type { ApplicationCommand } from "@/lib/applications/domain/moves";
import type { Assessment } from "./assessment";

/** What a step of screening can conclude. */
export const COUNTY_VERDICTS = ["recommended", "returned", "not_recommended"] as const;
export const CITY_VERDICTS = ["eligible", "returned", "ineligible"] as const;
export type CountyVerdict = (typeof COUNTY_VERDICTS)[number];
export type CityVerdict = (typeof CITY_VERDICTS)[number];
export type ScreeningVerdict = CountyVerdict | CityVerdict;

export const SCREENING_VERDICTS: readonly ScreeningVerdict[] = [
  "recommended",
  "not_recommended",
  "returned",
  "eligible",
  "ineligible",
];

const COUNTY_COMMANDS: Readonly<Record<CountyVerdict, ApplicationCommand>> = {
  recommended: "recommend",
  returned: "return-by-county",
  not_recommended: "not-recommend",
};
const CITY_COMMANDS: Readonly<Record<CityVerdict, ApplicationCommand>> = {
  eligible: "find-eligible",
  returned: "return-by-city",
  ineligible: "find-ineligible",
};

const COMMANDS: Readonly<Record<ScreeningStage, Readonly<Partial<Record<ScreeningVerdict, ApplicationCommand>>>>> = {
  county: COUNTY_COMMANDS,
  city: CITY_COMMANDS,
};

/** The step of the application's table of moves; null where the stage has no such verdict. */
export const commandOf = (stage: ScreeningStage, verdict: ScreeningVerdict): ApplicationCommand | null =>
  COMMANDS[stage][verdict] ?? null;

export type VerdictRefusal =
  | "findings-missing"
  | "findings-not-met"
  | "figures-not-verified"
  | "exception-not-signed"
  | "rulings-open"
  | "nothing-not-met";

/** The county recommends nobody of whom it is not known that he is the firm he says. */
export const claimRefusal = (verdict: ScreeningVerdict, claimProven: boolean): "claim-unproven" | null =>
  verdict === "recommended" && !claimProven ? "claim-unproven" : null;

type Judged = Pick<Assessment, "findings" | "stillToVerify">;

/** Why the findings do not carry this verdict; null when they do. Returning and not recommending need a reason and no finding. */
export function verdictRefusal(verdict: ScreeningVerdict, judged: Judged): VerdictRefusal | null {
  switch (verdict) {
    case "recommended":
      return plainRefusal(judged);
    case "eligible":
      return plainRefusal(judged) ?? openRefusal(judged);
    case "ineligible":
      return has(judged, "not-met") ? null : "nothing-not-met";
    default:
      return null;
  }
}

/**
 * The county's yes says that it has checked. What is plainly lacking it returns or does not recommend; what needs a ruling it
 * may recommend, for the city rules.
 */
function plainRefusal(judged: Judged): VerdictRefusal | null {
  if (has(judged, "not-met")) return "findings-not-met";
  return has(judged, "missing") ? "findings-missing" : null;
}

function openRefusal({ findings, stillToVerify }: Judged): VerdictRefusal | null {
  if (stillToVerify.length > 0) return "figures-not-verified";
  const open = findings.filter(({ effective }) => effective === "needs-ruling");
  if (open.length === 0) return null;
  return open.every(({ rulingState }) => rulingState === "awaits-approval") ? "exception-not-signed" : "rulings-open";
}

const has = ({ findings }: Judged, status: "not-met" | "missing") =>
  findings.some(({ effective }) => effective === status);
