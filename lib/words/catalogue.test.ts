import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
// biome-ignore lint/correctness/noUndeclaredDependencies: what next-intl hands on, pinned by "overrides"
import { createTranslator, type IntlError } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { messagesIn } from "./catalogue";
import { flatten, messageArguments } from "./message-arguments";
import { usesIn, type WordUse } from "./word-uses";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LANGUAGES = ["zh-CN", "en"] as const;

const filesOf = (language: string) =>
  readdirSync(path.join(import.meta.dirname, language)).filter((name) => name.endsWith(".json"));

const chinese = flatten(messagesIn("zh-CN"));
const english = flatten(messagesIn("en"));

describe("the words of the product", () => {
  it("have every file in both languages and in the catalogue", () => {
    const expected = Object.keys(messagesIn("zh-CN"))
      .map((namespace) => `${namespace}.json`)
      .sort();
    for (const language of LANGUAGES) expect(filesOf(language).sort()).toEqual(expected);
  });

  it("have every key in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it("are nowhere empty", () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("take the same arguments in both languages", () => {
    const differing = [...chinese].filter(
      ([key, text]) => messageArguments(text).join() !== messageArguments(english.get(key) ?? "").join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("are sentences that can be written: a choice with a hyphen in its name, or a brace too few, is none", () => {
    const broken: string[] = [];
    for (const locale of LANGUAGES) {
      const onError = ({ code, originalMessage }: IntlError) => {
        if (code === "INVALID_MESSAGE") broken.push(`${locale}: ${originalMessage}`);
      };
      const t = createTranslator({ locale, messages: messagesIn(locale), timeZone: "Asia/Shanghai", onError });
      for (const key of chinese.keys()) t.markup(key as Parameters<typeof t.markup>[0]);
    }
    expect(broken).toEqual([]);
  });

  it("are all used, and none is used that does not exist", () => {
    const { uses, strings } = sources();
    expect(unknownKeys(uses)).toEqual([]);
    expect(unusedKeys(uses, strings)).toEqual([]);
  });
});

function sources() {
  const uses: WordUse[] = [];
  const strings = new Set<string>();
  const files = ["app", "lib", "scripts", "cli"].flatMap(sourceFiles);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    uses.push(...usesIn(text));
    for (const match of text.matchAll(/["']([a-z0-9]+(?:-[a-z0-9]+)*)["']/g)) if (match[1]) strings.add(match[1]);
  }
  return { uses, strings };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`));
}

const unknownKeys = (uses: readonly WordUse[]) =>
  uses.filter((use) => use.kind === "key" && !chinese.has(use.key)).map((use) => use.key);

function unusedKeys(uses: readonly WordUse[], strings: ReadonlySet<string>): string[] {
  const used = new Set(uses.filter((use) => use.kind !== "prefix").map((use) => use.key));
  const prefixes = uses.filter((use) => use.kind === "prefix").map((use) => use.key);
  return [...chinese.keys()].filter((key) => {
    if (used.has(key)) return false;
    // Refusals are looked up by their code: a refusal nobody can give any more is a word nobody can read any more.
    const code = /^[^.]+\.refusal\.(.+)$/.exec(key)?.[1];
    return code === undefined ? !prefixes.some((prefix) => key.startsWith(prefix)) : !strings.has(code);
  });
}
