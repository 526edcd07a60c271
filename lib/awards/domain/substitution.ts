import { type Fund, offer, outcomeOf, type Purse } from "@/lib/ranking/domain/selection";
import { excludes, type SiteStanding } from "@/lib/sitechecks/domain/effect";
import { FELL, OUTCOME_OF, type ProposedAward } from "./proposed-list";
import { siteCheckReason } from "./site-checked-list";

export type Substitution = {
  readonly list: readonly ProposedAward[];
  /** Whose part of an award is made up, in the order of rank. */
  readonly raised: readonly Raised[];
  /** Who moves up, in the order of the reserve. */
  readonly moved: readonly string[];
  /** Of these, who has no signed site check that would support it. */
  readonly unchecked: readonly string[];
};

export type Raised = { readonly applicationId: string; readonly fromFen: bigint; readonly toFen: bigint };

type Published = {
  /** The published list, in the order of rank. */
  readonly list: readonly ProposedAward[];
  readonly fund: Fund;
  /** What each project of the ranking would be given. */
  readonly amounts: ReadonlyMap<string, bigint>;
};

/**
 * 递补: the published list once some of its awards have fallen. What stands keeps its place, and at the least its amount, for it
 * was published. What the fallen leave first makes up whoever was given part of an award because the fund ended, so that nobody
 * further down is given more; the rest goes down the reserve in the order of rank, by the call's own rule for the fund. Nobody
 * is put on the list or taken off it by hand.
 */
export function substitute(
  { list, fund, amounts }: Published,
  fallen: ReadonlySet<string>,
  standingOf: (applicationId: string) => SiteStanding,
): Substitution {
  const purse = leftBy(list, fallen, fund);
  const raised = madeUp(list, fallen, amounts, purse);
  const next = list.map((award): ProposedAward => {
    const { applicationId, outcome, officialCenti } = award;
    const more = raised.find((each) => each.applicationId === applicationId);
    if (more) return { ...award, amountFen: more.toFen };
    if (outcome === "proposed" && fallen.has(applicationId)) return { ...award, ...NOTHING, reasonCode: FELL };
    if (outcome !== "reserve" || officialCenti === null) return award;
    const standing = standingOf(applicationId);
    if (excludes(standing)) return { ...award, ...NOTHING, reasonCode: siteCheckReason(standing) };
    const { awardFen, reasonCode } = offer(purse, fund, { officialCenti, amountFen: amounts.get(applicationId) ?? 0n });
    return { ...award, outcome: OUTCOME_OF[outcomeOf(reasonCode)], amountFen: awardFen, reasonCode };
  });
  const before = new Set(list.flatMap((award) => (award.outcome === "proposed" ? [award.applicationId] : [])));
  const moved = next.flatMap(({ outcome, applicationId }) =>
    outcome === "proposed" && !before.has(applicationId) ? [applicationId] : [],
  );
  return { list: next, raised, moved, unchecked: moved.filter((id) => standingOf(id) === "unchecked") };
}

const NOTHING = { outcome: "not_selected", amountFen: 0n } as const;

/** Takes out of the purse what is lacking to the awards that stand in part. One that stays a part was the last of the fund. */
function madeUp(
  list: readonly ProposedAward[],
  fallen: ReadonlySet<string>,
  amounts: Published["amounts"],
  purse: Purse,
): readonly Raised[] {
  return list.flatMap(({ applicationId, outcome, amountFen }) => {
    const lackingFen = (amounts.get(applicationId) ?? amountFen) - amountFen;
    if (outcome !== "proposed" || fallen.has(applicationId) || lackingFen <= 0n) return [];
    const suffices = purse.leftFen >= lackingFen;
    const moreFen = suffices ? lackingFen : purse.leftFen;
    purse.leftFen -= moreFen;
    purse.stopped ||= !suffices;
    return moreFen > 0n ? [{ applicationId, fromFen: amountFen, toFen: amountFen + moreFen }] : [];
  });
}

function leftBy(list: readonly ProposedAward[], fallen: ReadonlySet<string>, fund: Fund): Purse {
  const standing = list.filter(({ outcome, applicationId }) => outcome === "proposed" && !fallen.has(applicationId));
  const givenFen = standing.reduce((sum, { amountFen }) => sum + amountFen, 0n);
  return { leftFen: fund.budgetFen - givenFen, awards: standing.length, stopped: false };
}
