import { isDay, shanghaiDay } from "@/lib/core/time";
import type { FigureValue } from "@/lib/screening/domain/figures";
import { type Checker, FEWEST_PEOPLE, type SiteCheckResult, type SiteFigure } from "./site-check";

export type SiteFigureFound = { readonly figure: SiteFigure; readonly value: FigureValue };

/** The record as far as it is written. */
export type SiteCheckDraft = {
  readonly checkedOn: string | null;
  readonly people: readonly Checker[];
  readonly firmPerson: string;
  readonly findings: string;
  readonly result: SiteCheckResult | null;
  readonly figures: readonly SiteFigureFound[];
  readonly photos: number;
};

/** What counts before the check: verified where there is a verified value, else as claimed. */
export type CountedFigures = Readonly<Record<SiteFigure, FigureValue>>;

export const CONCLUSION_FAULTS = [
  "day-missing",
  "day-in-future",
  "people-too-few",
  "people-same",
  "firm-person-missing",
  "findings-missing",
  "photos-missing",
  "result-missing",
  "figures-missing",
  "figures-not-lower",
  "figures-without-reduction",
] as const;
export type ConclusionFault = (typeof CONCLUSION_FAULTS)[number];

/** Everything that keeps a record from being concluded. 核减 names what it takes away, and takes something away. */
export function conclusionFaults(
  draft: SiteCheckDraft,
  counted: CountedFigures,
  now: Date,
): readonly ConclusionFault[] {
  const { checkedOn, people, result, figures } = draft;
  const named = people.map(({ name }) => name.trim()).filter((name) => name !== "");
  const distinct = new Set(named).size;
  const wrong: Readonly<Record<ConclusionFault, boolean>> = {
    "day-missing": checkedOn === null || !isDay(checkedOn),
    "day-in-future": checkedOn !== null && checkedOn > shanghaiDay(now),
    "people-too-few": named.length < FEWEST_PEOPLE,
    "people-same": named.length >= FEWEST_PEOPLE && distinct < named.length,
    "firm-person-missing": draft.firmPerson.trim() === "",
    "findings-missing": draft.findings.trim() === "",
    "photos-missing": draft.photos === 0,
    "result-missing": result === null,
    "figures-missing": result === "reduced" && figures.length === 0,
    "figures-not-lower": figures.some(({ figure, value }) => value >= counted[figure]),
    "figures-without-reduction": (result === "passed" || result === "failed") && figures.length > 0,
  };
  return CONCLUSION_FAULTS.filter((code) => wrong[code]);
}
