import { placeOf } from "./places";
import { type Check, type Fault, isCode, type SourceFile, withoutComments } from "./source-file";

const DIRECTIVE = /^\s*["']use server["']/;
const INNER_DIRECTIVE = /\{\s*["']use server["']/;
const EXPORT = /^export\b[^\n]*/gm;
/** A type leaves no trace at run time; `definePublicAction` serves those who have no account yet. */
const PROPER_EXPORT = /^export (?:type |interface |const \w+ = define(?:Public)?Action\b)/;

/** Whatever a "use server" file exports is an address anybody can post to: only what `defineAction` made may stand there. */
export const serverActions: Check = (files) =>
  files.filter(isCode).flatMap((file) => faultsOf(file).map((says): Fault => ({ path: file.path, says })));

function faultsOf(file: SourceFile): string[] {
  const code = withoutComments(file.text);
  const place = placeOf(file.path);
  const isActions = place.kind === "feature" && place.part === "actions" && !file.path.includes(".test.");
  if (INNER_DIRECTIVE.test(code)) return ["an action is no inner function: define it in the feature's actions"];
  if (DIRECTIVE.test(code) && !isActions) return ['"use server" stands only in the actions of a feature'];
  if (!isActions) return [];
  if (!DIRECTIVE.test(code)) return ['actions begin with "use server"'];
  return [...code.matchAll(EXPORT)]
    .map(([line]) => line)
    .filter((line) => !PROPER_EXPORT.test(line))
    .map((line) => `exports something that defineAction did not make: ${line.trim()}`);
}
