import { type Check, isCode, isTest, type SourceFile } from "./source-file";

/** Marks of unfinished work. The word for a grey text in an input is an attribute, so it is not among them. */
const UNFINISHED = /\b(?:todo|fixme|xxx|hack|stub|stubs|mock|mocks|mocked|for now)\b/i;
/** A path of one machine, wherever it stands in a text. */
const ONE_MACHINE = /(?:^|[\s"'`(=:])\/(?:home|root|work|Users|tmp|mnt)\//m;
const REGISTRY =
  /\bregistry\.[a-z][\w.-]*\.[a-z]{2,}|\bnpmmirror\b|\/\/[\w.-]*(?:artifactory|verdaccio|nexus)[\w.-]*\//i;
const NUMBERED_NOTE = /\b(?:issue|ticket|pull request)\s+#?\d+/i;

/** These files name what they forbid. */
const NAMES_THE_WORDS = /^scripts\/house\//;

export const wording: Check = (files) =>
  files
    .filter((file) => !NAMES_THE_WORDS.test(file.path))
    .flatMap((file) =>
      [
        isProduct(file) ? found(file, UNFINISHED, "is a mark of unfinished work: finish it or leave it out") : null,
        found(file, ONE_MACHINE, "is a path of one machine: compute it or take it from a variable"),
        found(file, REGISTRY, "is the address of a package registry: the project names none"),
        found(file, NUMBERED_NOTE, "points outside the project: say what it says"),
      ].filter((fault) => fault !== null),
    );

const isProduct = (file: SourceFile): boolean =>
  isCode(file) && /^(?:app|lib|cli|scripts)\/|^[\w.]+\.[tj]s$/.test(file.path) && !isTest(file);

function found(file: SourceFile, pattern: RegExp, says: string) {
  const hit = pattern.exec(file.text);
  if (hit === null) return null;
  const line = file.text.slice(0, hit.index).split("\n").length;
  return { path: `${file.path}:${line}`, says: `“${hit[0].trim()}” ${says}` };
}
