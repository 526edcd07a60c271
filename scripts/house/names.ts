import { importGraph } from "./imports";
import { placeOf } from "./places";
import { type Check, type Fault, isCode } from "./source-file";

const LONGEST = 300;
/** May only become shorter. The verifier is one file by intent: whoever checks a record reads this and nothing else. */
const LONGER_FILES: readonly string[] = ["verifier/verify.mjs"];

const SAYS_NOTHING = /(?:^|[-./])(?:utils?|helpers?|misc|common)(?:[./]|$)/;

/** Every file has a place in the house, a name that says what it decides, and a length that one reads in one go. */
export const names: Check = (files) => {
  const paths = new Set(files.map((file) => file.path));
  return files.filter(isCode).flatMap(({ path, text }): Fault[] => {
    const place = placeOf(path);
    const lines = text.split("\n").length - 1;
    return [
      ...(place.kind === "nowhere" ? [place.says] : []),
      ...(SAYS_NOTHING.test(path) ? ["the name says nothing: name it by what it decides"] : []),
      ...(/(?:^|\/)index\.tsx?$/.test(path) ? ["no barrel: import the file that holds the thing"] : []),
      ...(lines > LONGEST && !LONGER_FILES.includes(path) ? [`${lines} lines: cut it in two before ${LONGEST}`] : []),
      ...(isFileAndFolder(path, paths) ? ["either a file or a folder of this name, not both"] : []),
    ].map((says) => ({ path, says }));
  });
};

function isFileAndFolder(path: string, paths: ReadonlySet<string>): boolean {
  const folder = /^(lib\/[^/]+\/(?:domain|policy|schema|queries|commands|actions))\.ts$/.exec(path)?.[1];
  return folder !== undefined && [...paths].some((other) => other.startsWith(`${folder}/`));
}

/** A second door to the same thing hides who uses it. */
export const reExports: Check = (files) => {
  const graph = importGraph(files);
  return [...graph].flatMap(([path, imports]) =>
    imports
      .filter((each) => each.isReExport)
      .map((each) => ({ path, says: `exports again what ${each.specifier} holds: let its users import it there` })),
  );
};
