import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One text file of the repository: path with forward slashes from its root. */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a check found: where, and one sentence that says what to do. */
export type Fault = { readonly path: string; readonly says: string };

/** A check sees the whole tree as values, so that its own test can hand it a tree of two lines. */
export type Check = (files: readonly SourceFile[]) => Fault[];

/** Made by tools or kept outside version control; of the folders that begin with a dot only one is written by hand. */
const NOT_OURS = /^(?:\.(?!ci$)[^/]*|node_modules|lib\/db\/generated|test-results|playwright-report)$/;
const NOT_OURS_FILES = /(?:^|\/)(?:package-lock\.json|next-env\.d\.ts|[^/]*\.tsbuildinfo|\.env[^/]*)$/;
const TEXT = /\.(?:ts|tsx|mts|mjs|js|css|json|md|prisma|sql|typ|toml|ya?ml|sh)$|(?:^|\/)(?:\.npmrc|\.gitignore|run)$/;

export const readTree = (root: string): SourceFile[] =>
  pathsUnder(root, "")
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));

function pathsUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.test(relative) ? [] : pathsUnder(root, relative);
    return entry.isFile() && TEXT.test(relative) && !NOT_OURS_FILES.test(relative) ? [relative] : [];
  });
}

export const isCode = (file: SourceFile): boolean => /\.(?:ts|tsx|mts|mjs|js)$/.test(file.path);
export const isTest = (file: SourceFile): boolean => /\.(?:test|spec)\.tsx?$/.test(file.path);

const STRING_OR_COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|(\/\/[^\n]*|\/\*[\s\S]*?\*\/)/g;

export const withoutComments = (text: string): string =>
  text.replace(STRING_OR_COMMENT, (_whole, string: string | undefined) => string ?? " ");

/** For checks of what code does, not of what it says. Template literals stay: they may hold expressions. */
export const withoutCommentsAndStrings = (text: string): string =>
  text.replace(STRING_OR_COMMENT, (_whole, string: string | undefined) =>
    string === undefined ? " " : string.startsWith("`") ? string : '""',
  );
