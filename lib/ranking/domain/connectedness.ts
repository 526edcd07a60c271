import { itemAt } from "@/lib/core/checked-index";
import type { SheetTable } from "./sheet-table";

export type Components = {
  readonly count: number;
  /** The component of each expert, and of each project; null for a project without a valid sheet. */
  readonly ofExpert: readonly number[];
  readonly ofProject: readonly (number | null)[];
};

/**
 * Experts and projects joined by their sheets. Between components severity cannot be told from merit: there the calibrated
 * figures rest on the assumption of shrinkage alone, and the screen must say so.
 */
export function componentsOf({ expertIds, rows }: SheetTable): Components {
  const parents = expertIds.map((_, expert) => expert);
  const rootOf = (expert: number): number => {
    let root = expert;
    while (itemAt(parents, root) !== root) {
      parents[root] = itemAt(parents, itemAt(parents, root));
      root = itemAt(parents, root);
    }
    return root;
  };
  for (const { experts } of rows) {
    const [first, ...others] = experts;
    for (const other of others) parents[rootOf(other)] = rootOf(first ?? other);
  }
  const numbers = new Map<number, number>();
  const ofExpert = expertIds.map((_, expert) => {
    const root = rootOf(expert);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
  const ofProject = rows.map(({ experts: [first] }) => (first === undefined ? null : itemAt(ofExpert, first)));
  return { count: numbers.size, ofExpert, ofProject };
}
