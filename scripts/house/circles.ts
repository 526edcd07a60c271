import { importGraph } from "./imports";
import { placeOf } from "./places";
import type { Check } from "./source-file";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** No file, and no feature, reaches itself through what it imports; types count, because a reader follows them too. */
export const circles: Check = (files) => {
  const fileGraph = new Map<string, Set<string>>();
  const featureGraph = new Map<string, Set<string>>();
  for (const [from, imports] of importGraph(files)) {
    for (const { target } of imports) {
      if (target === null) continue;
      link(fileGraph, from, target);
      const [one, other] = [featureOf(from), featureOf(target)];
      if (one !== null && other !== null && one !== other && !isTestPath(from)) link(featureGraph, one, other);
    }
  }
  return [
    ...circlesIn(fileGraph).map((circle) => ({ path: circle[0] ?? "", says: `import circle: ${circle.join(" → ")}` })),
    ...circlesIn(featureGraph).map((circle) => ({
      path: `lib/${circle[0]}`,
      says: `features in a circle: ${circle.join(" → ")}`,
    })),
  ];
};

const isTestPath = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The pure domain is a stone of its own beneath the feature (decision 0007), so the two are two nodes. */
function featureOf(path: string): string | null {
  const place = placeOf(path);
  if (place.kind !== "feature") return null;
  return place.part === "domain" ? `${place.feature}/domain` : place.feature;
}

function link(graph: Map<string, Set<string>>, from: string, to: string): void {
  const targets = graph.get(from) ?? new Set();
  graph.set(from, targets.add(to));
}

/** Depth first; each node is entered once, so the work is the number of arrows. */
function circlesIn(graph: Graph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    const seenAt = trail.indexOf(node);
    if (seenAt >= 0) found.push([...trail.slice(seenAt), node]);
    if (seenAt >= 0 || done.has(node)) return;
    trail.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return found;
}
