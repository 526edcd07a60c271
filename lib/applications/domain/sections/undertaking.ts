import { field, type TypedFields, text } from "../field";

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
  signedBy: text(50),
  signedOn: field.day,
} as const;

export type UndertakingContent = TypedFields<typeof undertakingFields>;
