/**
 * `key`: certainly this key. `perhaps`: a text inside a computed argument, `t(late ? "over" : "left")`.
 * `prefix`: everything below it, from `t(`state.${state}`)` or from a comment that declares it.
 */
export type WordUse = { readonly kind: "key" | "perhaps" | "prefix"; readonly key: string };

/** Which words a source file asks for, read from its text: there is no compiler interface to ask. */
export function usesIn(source: string): WordUse[] {
  const uses: WordUse[] = [];
  for (const [name, namespaces] of translators(source)) {
    for (const argument of firstArguments(source, name)) {
      for (const namespace of namespaces) uses.push(...usesOf(argument, namespace, namespaces.size === 1));
    }
  }
  for (const [, namespace, key] of source.matchAll(/wordsIn\([^()]*?["'](\w+)["']\)\(\s*["']([^"']+)["']/g)) {
    uses.push({ kind: "key", key: `${namespace}.${key}` });
  }
  for (const [, declared] of source.matchAll(/\bwords: ((?:[\w-]+(?:\.[\w*-]+)+(?:, )?)+)/g)) {
    for (const key of (declared ?? "").split(", ").filter(Boolean)) {
      uses.push(key.endsWith(".*") ? { kind: "prefix", key: key.slice(0, -1) } : { kind: "key", key });
    }
  }
  return uses;
}

/** Names that hold words, with the namespaces each may stand for in this file. */
function translators(source: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string | undefined, namespace: string | undefined) => {
    if (name && namespace) found.set(name, (found.get(name) ?? new Set()).add(namespace));
  };
  const made = /\b(\w+)\s*=\s*(?:await\s+)?(?:getWords|useWords|wordsIn)\(\s*(?:[^()"']*,\s*)?["'](\w+)["']/g;
  for (const [, name, namespace] of source.matchAll(made)) add(name, namespace);
  for (const [, name, namespace] of source.matchAll(/\b(\w+)\??:\s*Words<["'](\w+)["']>/g)) add(name, namespace);
  for (const [, names, calls] of source.matchAll(/\[([^\]=]+)\]\s*=\s*await Promise\.all\(\[([\s\S]*?)\]\)/g)) {
    const made = splitArguments(calls ?? "");
    (names ?? "").split(",").forEach((name, place) => {
      add(name.trim(), /^\s*(?:getWords|wordsIn)\([^"']*["'](\w+)["']/.exec(made[place] ?? "")?.[1]);
    });
  }
  // Words that are asked at once go without a name.
  for (const [call, namespace] of source.matchAll(/(?:\(await getWords|useWords)\(["'](\w+)["']\)\)?(?=\()/g))
    add(call, namespace);
  return found;
}

/** The text of the first argument of each call of `name`, also of `name.rich` and its like. */
function firstArguments(source: string, name: string): string[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const calls = source.matchAll(new RegExp(`(?<![\\w.])${escaped}(?:\\.(?:rich|markup|raw|has))?\\(`, "g"));
  return [...calls].map((call) => splitArguments(source.slice(call.index + call[0].length))[0] ?? "");
}

/** Cuts at the commas of the outermost level and ends where that level closes. */
function splitArguments(text: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  // Texts in quotes are taken whole, so that a bracket or comma inside them counts for nothing.
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\s\S]/g)) {
    if (")]}".includes(piece) && depth === 0) break;
    if ("([{".includes(piece)) depth++;
    if (")]}".includes(piece)) depth--;
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function usesOf(argument: string, namespace: string, certain: boolean): WordUse[] {
  const whole = /^\s*["']([^"']+)["']\s*$/.exec(argument)?.[1];
  if (whole !== undefined) return [{ kind: certain ? "key" : "perhaps", key: `${namespace}.${whole}` }];
  const texts = [...argument.matchAll(/["']([^"']+)["']/g)].map(([, text]) => `${namespace}.${text}`);
  const prefixes = [...argument.matchAll(/`([\w.-]*\.)\$\{/g)].map(([, prefix]) => `${namespace}.${prefix}`);
  return [
    ...texts.map((key) => ({ kind: "perhaps" as const, key })),
    ...prefixes.map((key) => ({ kind: "prefix" as const, key })),
  ];
}
