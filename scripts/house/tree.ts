import type { Check } from "./source-file";

/** For the tests of the checks: a tree of a few lines, path → text. */
export type Tree = Record<string, string>;

export const said = (check: Check, tree: Tree): string[] =>
  check(Object.entries(tree).map(([path, text]) => ({ path, text }))).map((fault) => `${fault.path}: ${fault.says}`);

export const importing = (...specifiers: string[]): string =>
  specifiers.map((each) => `import { a } from "${each}";\n`).join("");
