/** HTML that is known to be escaped; every other text is escaped where it enters. */
export class Markup {
  constructor(private readonly html: string) {}
  toString(): string {
    return this.html;
  }
}

type Part = string | number | Markup | readonly Markup[] | null;

/** html`<p>${name}</p>`: what is put in is text, unless it was made by html itself. There is no way to put in raw HTML. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = pieces.map((piece, index) => piece + escaped(parts[index] ?? null));
  return new Markup(written.join(""));
}

function escaped(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.toString();
  if (Array.isArray(part)) return part.join("");
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
