type Version = { readonly revision: number; readonly savedAt: Date };

/**
 * Every section begins, with the application, at revision 1, which changed nothing. What people did are the later ones; the
 * beginning is told once, or by nothing where there is none.
 */
export function historyOf<Given extends Version>(versions: readonly Given[]) {
  const begun = versions.filter(({ revision }) => revision === 1);
  const [first = null] = begun.toSorted((left, right) => left.savedAt.getTime() - right.savedAt.getTime());
  return { changes: versions.filter(({ revision }) => revision > 1), begun: first };
}

/** What is compared until somebody asks otherwise: the last two submissions, or the only one with what stands now. */
export const firstComparison = (submissions: number): { readonly from: number; readonly to: number | "draft" } =>
  submissions < 2 ? { from: 1, to: "draft" } : { from: submissions - 1, to: submissions };
