import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { chainGenesis, nextLink, sealRoot, sheetCommit } from "./seal";

const { commits, sealRoot: root, chain, chainTampered } = vectors.seal;

const linksOf = (events: readonly unknown[]) => {
  const links: string[] = [];
  for (const event of events) links.push(nextLink(links.at(-1) ?? chainGenesis, event));
  return links;
};

describe("sealing", () => {
  test.each(commits)("a sheet's receipt: $commit", ({ nonceHex, sheet, commit }) => {
    expect(sheetCommit(nonceHex, sheet)).toBe(commit);
  });

  test("the receipt does not depend on the order in which the sheet's fields were written", () => {
    const [first] = commits;
    const rewritten = Object.fromEntries(Object.entries(first?.sheet ?? {}).reverse());
    expect(sheetCommit(first?.nonceHex ?? "", rewritten)).toBe(first?.commit);
  });

  test("the seal root is the same in whatever order the sheets were locked", () => {
    expect(sealRoot(root.commits)).toBe(root.root);
    expect(sealRoot(root.commits.toReversed())).toBe(root.root);
  });

  test("one changed actor changes its link and every later one", () => {
    expect(linksOf(chain.events)).toEqual(chain.hashes);
    expect(linksOf(chainTampered.events)).toEqual(chainTampered.hashes);
    expect(chainTampered.hashes[0]).toBe(chain.hashes[0]);
  });
});
