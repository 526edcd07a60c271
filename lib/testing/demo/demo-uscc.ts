import { usccCheckCharacter } from "@/lib/core/uscc";

/** GB 11714: the ninth character of an organisation code checks the eight before it. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The nth fictional code of a division: 91 (an enterprise at market supervision), the division, an organisation code DEMnnnnn,
 * which no registration authority gives out, and both check characters right.
 */
export function demoUscc(division: string, number: number): string {
  const body = `DEM${String(number).padStart(5, "0")}`;
  const first = `91${division}${body}${organisationCheck(body)}`;
  return first + usccCheckCharacter(first);
}

function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, place) => total + weight * digitOf(body.charAt(place)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return String(check % 11);
}

/** 0–9, then A = 10 to Z = 35. */
const digitOf = (character: string) => Number.parseInt(character, 36);
