import { type RunInput, type RunResult, rankInputOf } from "@/lib/ranking/domain/run";
import { fullPurse, offer, outcomeOf } from "@/lib/ranking/domain/selection";
import { excludes, type SiteStanding } from "@/lib/sitechecks/domain/effect";
import { OUTCOME_OF, type ProposedAward, type SiteCheckReason } from "./proposed-list";

export type SiteCheckedList = {
  readonly list: readonly ProposedAward[];
  /** On the list without the signed site check that would support it. */
  readonly unchecked: readonly string[];
};

type Run = { readonly input: RunInput; readonly result: RunResult };

/**
 * The list that follows from a ranking and the site checks, and from nothing else: nobody is put on it or taken off it by hand.
 * Who failed at the plant, or no longer meets the criteria on what was found there, is left out with that reason, and the same
 * walk down the same ranking gives the fund to the others. Scores and places stay as they were sealed.
 */
export function siteCheckedList(
  { input, result }: Run,
  standings: ReadonlyMap<string, { readonly standing: SiteStanding }>,
): SiteCheckedList {
  const { fund, projects } = rankInputOf(input);
  const amounts = new Map(projects.map(({ id, amountFen }) => [id, amountFen]));
  const purse = fullPurse(fund);
  const standingOf = (id: string): SiteStanding => standings.get(id)?.standing ?? "unchecked";
  const list = result.ranking.map((row): ProposedAward => {
    const { id: applicationId, rank, officialCenti, n: sheets } = row;
    const known = { applicationId, rank, officialCenti, sheets };
    if (officialCenti === null) {
      return { ...known, outcome: OUTCOME_OF[row.outcome], amountFen: 0n, reasonCode: row.reasonCode };
    }
    const standing = standingOf(applicationId);
    if (excludes(standing)) {
      return { ...known, outcome: "not_selected", amountFen: 0n, reasonCode: siteCheckReason(standing) };
    }
    const { awardFen, reasonCode } = offer(purse, fund, { officialCenti, amountFen: amounts.get(applicationId) ?? 0n });
    return { ...known, outcome: OUTCOME_OF[outcomeOf(reasonCode)], amountFen: awardFen, reasonCode };
  });
  const unchecked = list.filter(
    ({ outcome, applicationId }) => outcome === "proposed" && standingOf(applicationId) === "unchecked",
  );
  return { list, unchecked: unchecked.map(({ applicationId }) => applicationId) };
}

/** Why a standing that excludes does. */
export const siteCheckReason = (standing: SiteStanding): SiteCheckReason =>
  standing === "failed" ? "SITE_CHECK_FAILED" : "SITE_CHECK_BELOW_CRITERIA";
