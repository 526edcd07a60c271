import type { ApplicationState } from "@/lib/applications/domain/application-state";

/** States that only an approved list leads to: the wall of the database lets a firm see its award in these. */
const DECIDED: readonly ApplicationState[] = [
  "proposed",
  "reserve",
  "not_selected",
  "confirmed",
  "following_up",
  "archived",
  "revoked",
];

export const hasOutcome = (state: ApplicationState): boolean => DECIDED.includes(state);
