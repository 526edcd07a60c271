/** What became of a letter; settled are sent, refused, uncertain and kept. */
export const LETTER_STATES = ["kept", "waiting", "sending", "sent", "refused", "uncertain"] as const;
export type LetterState = (typeof LETTER_STATES)[number];
