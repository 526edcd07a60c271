/** Where an application stands. The order is the order of its life; the side exits come last. */
export const APPLICATION_STATES = [
  "draft",
  "submitted",
  "returned",
  "recommended",
  "eligible",
  "in_review",
  "proposed",
  "reserve",
  "not_selected",
  "confirmed",
  "following_up",
  "archived",
  "withdrawn",
  "not_recommended",
  "ineligible",
  "revoked",
] as const;

export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Whose screening an application was returned from, and goes back to. */
export type ScreeningStage = "county" | "city";

/** The firm may still change its words only here. */
export const isEditable = (state: ApplicationState) => state === "draft" || state === "returned";
