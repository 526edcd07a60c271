import type { EvidenceItem } from "./receipt";

/** A file that is in one of two submissions only, or another in its place. */
export type FileDifference = {
  readonly kind: string;
  /** Null: added. */
  readonly from: EvidenceItem | null;
  /** Null: removed. */
  readonly to: EvidenceItem | null;
};

/** Files by what they prove: the same bytes under the same name are the same file, whoever sent them again. */
export function fileDifferences(from: readonly EvidenceItem[], to: readonly EvidenceItem[]): FileDifference[] {
  const kinds = [...new Set([...from, ...to].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = (file: EvidenceItem) => file.kind === kind;
    return differencesOfKind(kind, from.filter(ofKind), to.filter(ofKind));
  });
}

/** What was taken out and what was put in: of one name, or else in their order, the one is in the other's place. */
function differencesOfKind(kind: string, from: readonly EvidenceItem[], to: readonly EvidenceItem[]): FileDifference[] {
  const same = paired(from, to, (one, other) => one.sha256 === other.sha256 && one.fileName === other.fileName);
  const named = paired(same.left, same.right, (one, other) => one.fileName === other.fileName);
  const placed = paired(named.left, named.right, () => true);
  return [
    ...[...named.pairs, ...placed.pairs].map(([old, fresh]) => ({ kind, from: old, to: fresh })),
    ...placed.left.map((file) => ({ kind, from: file, to: null })),
    ...placed.right.map((file) => ({ kind, from: null, to: file })),
  ];
}

type Matches = (one: EvidenceItem, other: EvidenceItem) => boolean;

/** Each file on the left with the first on the right that matches it, and what is left on both sides. */
function paired(from: readonly EvidenceItem[], to: readonly EvidenceItem[], matches: Matches) {
  const right = [...to];
  const left: EvidenceItem[] = [];
  const pairs: (readonly [EvidenceItem, EvidenceItem])[] = [];
  for (const file of from) {
    const place = right.findIndex((other) => matches(file, other));
    const [found] = place < 0 ? [] : right.splice(place, 1);
    if (found) pairs.push([file, found]);
    else left.push(file);
  }
  return { pairs, left, right };
}
