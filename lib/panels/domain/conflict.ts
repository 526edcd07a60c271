/** Why an expert must not score an application. Who knew it, and whether it is proven, stands beside it. */
export const CONFLICT_KINDS = [
  "employer",
  "former-employer",
  "adviser",
  "kinship",
  "shareholding",
  "dispute",
  "helped-write",
  "other",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** "self": the expert declared it. "officer": found out later, by whoever runs the panel. */
export type ConflictSource = "self" | "officer";

/** Taken back without a conflict: the expert cannot take part, or the pair was assigned by mistake. */
export const ENDING_KINDS = ["unavailable", "mistake"] as const;

/** Everything an officer may give as the reason for ending an assignment. */
export const END_REASONS = [...ENDING_KINDS, ...CONFLICT_KINDS] as const;
export type EndReason = (typeof END_REASONS)[number];

export const isConflictKind = (text: string): text is ConflictKind => CONFLICT_KINDS.some((kind) => kind === text);
