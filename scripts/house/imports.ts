import path from "node:path/posix";
import { isCode, type SourceFile, withoutComments } from "./source-file";

export type Import = {
  /** As written. */
  readonly specifier: string;
  /** The file of ours it means, when it means one. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  readonly isReExport: boolean;
};

export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

// The formatter keeps one statement in one shape, so a pattern reads imports as surely as a parser and far faster.
const STATEMENT = /^[ \t]*(import|export)\b([^"'`;=()]*?)\bfrom\s*(["'])([^"'\n]+)\3/gm;
const SIDE_EFFECT = /^[ \t]*import\s*(["'])([^"'\n]+)\1/gm;
const DYNAMIC = /\bimport\(\s*(["'])([^"'\n]+)\1\s*\)/g;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];

export function importGraph(files: readonly SourceFile[]): ImportGraph {
  const paths = new Set(files.map((file) => file.path));
  return new Map(files.filter(isCode).map((file) => [file.path, importsOf(file, paths)]));
}

function importsOf(file: SourceFile, paths: ReadonlySet<string>): Import[] {
  const code = withoutComments(file.text);
  const found: Import[] = [];
  for (const [, keyword, names = "", , specifier = ""] of code.matchAll(STATEMENT)) {
    found.push({
      specifier,
      target: resolve(file.path, specifier, paths),
      typeOnly: isTypeOnly(names),
      isReExport: keyword === "export",
    });
  }
  for (const [, , specifier = ""] of [...code.matchAll(SIDE_EFFECT), ...code.matchAll(DYNAMIC)]) {
    found.push({ specifier, target: resolve(file.path, specifier, paths), typeOnly: false, isReExport: false });
  }
  return found;
}

/** `import type …`, or braces in which every name says `type`. */
function isTypeOnly(names: string): boolean {
  if (/^\s*type\b/.test(names)) return true;
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  if (inBraces === undefined) return false;
  const each = inBraces.split(",").filter((name) => name.trim() !== "");
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | null {
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return null;
  const bare = specifier.startsWith("@/") ? specifier.slice(2) : path.join(path.dirname(from), specifier);
  const hit = ENDINGS.map((ending) => bare + ending).find((candidate) => paths.has(candidate));
  return hit ?? bare; // a file not read (generated, missing) still has a place
}

/** Every file reached from the starting ones by imports that exist when the program runs. */
export function reachedFrom(
  starts: readonly string[],
  graph: ImportGraph,
  stopAt: (path: string) => boolean = () => false,
): Map<string, string> {
  const reachedBy = new Map(starts.map((start) => [start, start]));
  const waiting = [...starts];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (stopAt(current)) continue;
    for (const { target, typeOnly } of graph.get(current) ?? []) {
      if (target === null || typeOnly || reachedBy.has(target)) continue;
      reachedBy.set(target, current);
      waiting.push(target);
    }
  }
  return reachedBy;
}
