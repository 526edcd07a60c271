type Messages = { readonly [key: string]: string | Messages };

/** "namespace.group.key" → text. */
export function flatten(messages: object, above = ""): Map<string, string> {
  const flat = new Map<string, string>();
  // Message files hold texts and groups of texts only.
  for (const [key, value] of Object.entries(messages as Messages)) {
    if (typeof value === "string") flat.set(above + key, value);
    else for (const [inner, text] of flatten(value, `${above}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/**
 * The names an ICU message asks for, tags included, in order and once each: `{count, plural, one {# day} other {# days}}`
 * asks for `count`, and for whatever its branches ask.
 */
export function messageArguments(message: string): string[] {
  const names = new Set<string>();
  readMessage(message, 0, names);
  for (const [, tag] of message.matchAll(/<([A-Za-z_]\w*)\s*>/g)) if (tag) names.add(`<${tag}>`);
  return [...names].sort();
}

/** Reads up to the brace that closes this message, or the end, and says where that is. */
function readMessage(text: string, start: number, names: Set<string>): number {
  let place = start;
  while (place < text.length && text[place] !== "}") {
    place = text[place] === "{" ? readArgument(text, place + 1, names) : place + 1;
  }
  return place;
}

/** Reads `name}` · `name, number, style}` · `name, plural, one {message} other {message}}` and stands behind its brace. */
function readArgument(text: string, start: number, names: Set<string>): number {
  const [head = "", name = "", kind = ""] = /^\s*([\w-]*)\s*(?:,\s*(\w+)\s*,?)?/.exec(text.slice(start)) ?? [];
  names.add(name);
  let place = start + head.length;
  const branches = kind === "plural" || kind === "select" || kind === "selectordinal";
  while (place < text.length && text[place] !== "}") {
    place = branches && text[place] === "{" ? readMessage(text, place + 1, names) + 1 : place + 1;
  }
  return place + 1;
}
