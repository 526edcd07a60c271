import type { Verdict } from "@/lib/eligibility/domain/status";
import type { SiteCheckResult } from "./site-check";

/** How an application stands after its site check: what the list of awards and the review take from it. */
export type SiteStanding = "unchecked" | "supported" | "failed" | "below-criteria";

/**
 * A failed check excludes. A reduced one excludes where the five criteria are no longer met on the figures that were found;
 * `verdict` is the engine's on verified figures, with rulings, after they were recorded.
 */
export function siteStanding(result: SiteCheckResult | null, verdict: Verdict): SiteStanding {
  switch (result) {
    case null:
      return "unchecked";
    case "passed":
      return "supported";
    case "reduced":
      return verdict === "eligible" ? "supported" : "below-criteria";
    case "failed":
      return "failed";
  }
}

export const excludes = (standing: SiteStanding): boolean => standing === "failed" || standing === "below-criteria";
