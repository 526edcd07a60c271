/** One page of one file: what a finding, a ruling or a correction points to. */
export type PageReference = { readonly evidenceId: string; readonly page: number };

/** Greater than any document that fits into an upload. */
const LAST_PAGE = 99_999;
const REFERENCE = /^#file=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:&page=([1-9][0-9]{0,4}))?$/;

/** "#file=…&page=12", to be put behind the address of any page that shows the viewer. It never reaches the server. */
export function pageReference(evidenceId: string, page: number | null = null): string {
  return page === null ? `#file=${evidenceId}` : `#file=${evidenceId}&page=${Math.min(Math.max(page, 1), LAST_PAGE)}`;
}

/** Null for every other fragment. */
export function readPageReference(fragment: string): PageReference | null {
  const [, evidenceId, page] = REFERENCE.exec(fragment) ?? [];
  return evidenceId === undefined ? null : { evidenceId, page: Number(page ?? 1) };
}
