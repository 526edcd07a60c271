/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export type InvitationState = {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** One answer for every invitation that cannot be used, so that a guessed address tells nothing. */
export const canAccept = (invitation: InvitationState, now: Date): boolean =>
  invitation.acceptedAt === null && invitation.withdrawnAt === null && now < invitation.expiresAt;
