/** What of a list's course has happened, or is still to come: of a signature when, and whether it follows the publication. */
export type SignatureAt<Shown> = {
  readonly shown: Shown;
  readonly afterPublication: boolean;
  /** Null while it is waited for. */
  readonly signedAt: Date | null;
};

/** What comes of an approved list. */
export type NoticeCourse<Shown> = {
  readonly published: Shown;
  readonly window: Shown;
  /** The last instant of the window. */
  readonly endsAt: Date;
  readonly confirm: Shown;
};

/**
 * In the order in which it happens: the signatures up to the publication, the notice, its window, and the government's document
 * where it came or is waited for; confirming is last.
 */
export function inOrder<Shown>(signatures: readonly SignatureAt<Shown>[], notice: NoticeCourse<Shown> | null): Shown[] {
  const shown = (wanted: (signature: SignatureAt<Shown>) => boolean) =>
    signatures.filter(wanted).map((one) => one.shown);
  if (notice === null) return shown(() => true);
  const { published, window, endsAt, confirm } = notice;
  const within = ({ signedAt }: SignatureAt<Shown>) => signedAt !== null && signedAt <= endsAt;
  return [
    ...shown(({ afterPublication }) => !afterPublication),
    published,
    ...shown((one) => one.afterPublication && within(one)),
    window,
    ...shown((one) => one.afterPublication && !within(one)),
    confirm,
  ];
}
