/** Whose words are typed on a page: words kept in the browser are bound to the id, signing in again is done with the name. */
export type OwnAccount = {
  readonly id: string;
  /** E-mail address or mobile number. */
  readonly signInName: string;
};
