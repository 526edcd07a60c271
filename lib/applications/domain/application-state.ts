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

/** Several states under one name, for a count and for the list that the count leads to. */
export const STATE_GROUPS = {
  /** Handed in and without a verdict of the city or a no of the county: any of these keeps the review from starting. */
  undecided: ["submitted", "returned", "recommended"],
  /** Found eligible by the city, whatever has become of it since. */
  "found-eligible": [
    "eligible",
    "in_review",
    "proposed",
    "reserve",
    "not_selected",
    "confirmed",
    "following_up",
    "archived",
    "revoked",
  ],
} as const satisfies Readonly<Record<string, readonly ApplicationState[]>>;

export type StateGroup = keyof typeof STATE_GROUPS;

export const isStateGroup = (text: string): text is StateGroup => Object.hasOwn(STATE_GROUPS, text);

/** Whose screening an application was returned from, and goes back to. */
export type ScreeningStage = "county" | "city";

/** The firm may still change its words only here. */
export const isEditable = (state: ApplicationState) => state === "draft" || state === "returned";
