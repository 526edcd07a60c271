/** The header by which a page says for whose account it was drawn, where what it sends is a file and no action. */
export const PAGE_ACCOUNT_HEADER = "x-page-account";

/** Null on a page that was drawn for nobody. */
export const accountHeader = (account: string | null): Readonly<Record<string, string>> =>
  account === null ? {} : { [PAGE_ACCOUNT_HEADER]: account };
