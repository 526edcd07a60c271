import { field, optionalText, type TypedFields, text } from "../field";

const agreed = { kind: "agreed" } as const;

/** G 承诺: each statement stands for itself; the signed and stamped page is an attachment. */
export const undertakingFields = {
  truthful: agreed,
  noDuplicateFunding: agreed,
  sameAsStatistics: agreed,
  noSeriousDishonesty: agreed,
  consentToReview: agreed,
  consentToPublication: agreed,
  safety: agreed,
  auditAndRecovery: agreed,
  /** Whoever helped to write this application does not score it. */
  helper: optionalText(100),
  helperUscc: { kind: "uscc", optional: true },
  signedBy: text(50),
  signedOn: field.day,
} as const;

export type UndertakingContent = TypedFields<typeof undertakingFields>;
