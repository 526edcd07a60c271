/** What an expert may declare of himself, and an officer write down of him. */
export const DECLARED_KINDS = [
  "employer",
  "former-employer",
  "adviser",
  "kinship",
  "shareholding",
  "dispute",
  "helped-write",
  "other",
] as const;
export type DeclaredKind = (typeof DECLARED_KINDS)[number];

/** What is looked for in the pool and in the applications, without anybody's word. */
export const DETECTED_KINDS = [
  "employer",
  "group",
  "former-employer",
  "division",
  "recusal",
  "vendor",
  "auditor",
  "helped-write",
] as const;
export type DetectedKind = (typeof DETECTED_KINDS)[number];

/** Why an expert must not score an application. Who knew it, and whether it is proven, stands beside it. */
export const CONFLICT_KINDS = [
  ...DECLARED_KINDS,
  "group",
  "division",
  "recusal",
  "vendor",
  "auditor",
] as const satisfies readonly (DeclaredKind | DetectedKind)[];
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** "self": the expert declared it. "officer": found out by whoever runs the panel. "detected": found by comparing. */
export const CONFLICT_SOURCES = ["self", "officer", "detected"] as const;
export type ConflictSource = (typeof CONFLICT_SOURCES)[number];

export const CONFLICT_STATES = ["suspected", "confirmed", "cleared"] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

/** These keep a pair apart; a cleared suspicion keeps nobody away. */
export const BARRING_STATES = ["suspected", "confirmed"] as const satisfies readonly ConflictState[];

/** Taken back without a conflict: the expert cannot take part, or the pair was assigned by mistake. */
export const ENDING_KINDS = ["unavailable", "mistake"] as const;

/** Everything an officer may give as the reason for ending an assignment. */
export const END_REASONS = [...ENDING_KINDS, ...DECLARED_KINDS] as const;
export type EndReason = (typeof END_REASONS)[number];

export const isConflictKind = (text: string): text is ConflictKind => CONFLICT_KINDS.some((kind) => kind === text);
export const isDeclaredKind = (text: string): text is DeclaredKind => DECLARED_KINDS.some((kind) => kind === text);
export const isConflictSource = (text: string): text is ConflictSource =>
  CONFLICT_SOURCES.some((source) => source === text);
