import type { Fen } from "@/lib/core/money";
import { type Claim, claimedValue, type FigureValue, type VerifiedFigure } from "./figures";
import type { EffectiveFigures } from "./verified-figures";

/** What is so unlikely of a verified value that whoever records it is asked to look again. */
export type ValueWarning =
  /** A thousand times the claim and more: typed in 元? `inWan` is the same number of 元 in 万元. */
  | { readonly code: "far-above-claim"; readonly typed: Fen; readonly inWan: Fen }
  | { readonly code: "far-below-claim"; readonly typed: Fen }
  /** `excl` and `incl` as they would stand afterwards. */
  | { readonly code: "excl-above-incl"; readonly excl: Fen; readonly incl: Fen }
  | { readonly code: "equipment-above-investment"; readonly equipment: Fen; readonly investment: Fen };

/** An amount typed in 元 stands out 10,000 times; a thousand times is already no finding. */
const OUT_OF_PROPORTION = 1000n;
const YUAN_PER_WAN = 10_000n;

/** `counted` is what stands beside the value: verified where something is verified, else as claimed. */
export function valueWarnings(
  figure: VerifiedFigure,
  value: FigureValue,
  beside: { readonly claim: Claim; readonly counted: EffectiveFigures },
): readonly ValueWarning[] {
  if (typeof value !== "bigint") return [];
  return [
    ...proportionWarnings(value, claimedValue(figure, beside.claim)),
    ...wholeWarnings(figure, value, beside.counted),
  ];
}

function proportionWarnings(value: Fen, claimed: FigureValue): readonly ValueWarning[] {
  if (typeof claimed !== "bigint") return [];
  const [found, said] = [magnitude(value), magnitude(claimed)];
  if (found === 0n || said === 0n) return [];
  if (found >= said * OUT_OF_PROPORTION)
    return [{ code: "far-above-claim", typed: value, inWan: value / YUAN_PER_WAN }];
  return said >= found * OUT_OF_PROPORTION ? [{ code: "far-below-claim", typed: value }] : [];
}

/** Only where the figure that is being recorded has a part in it. */
function wholeWarnings(figure: VerifiedFigure, value: Fen, counted: EffectiveFigures): readonly ValueWarning[] {
  const after = (each: VerifiedFigure, standing: Fen) => (each === figure ? value : standing);
  const excl = after("investment_excl_vat", counted.investmentExclVatFen);
  const incl = after("investment_incl_vat", counted.investmentInclVatFen);
  const equipment = after("equipment_excl_vat", counted.equipmentExclVatFen);
  const isEither = (...figures: VerifiedFigure[]) => figures.includes(figure);
  return [
    ...(isEither("investment_excl_vat", "investment_incl_vat") && excl > incl
      ? [{ code: "excl-above-incl", excl, incl } as const]
      : []),
    ...(isEither("investment_excl_vat", "equipment_excl_vat") && equipment > excl
      ? [{ code: "equipment-above-investment", equipment, investment: excl } as const]
      : []),
  ];
}

const magnitude = (fen: Fen) => (fen < 0n ? -fen : fen);
