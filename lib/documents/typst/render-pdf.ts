import "server-only";
import path from "node:path";
import { Piscina } from "piscina";

export type TemplateName = "application-form" | "notice" | "receipt" | "site-check-record" | "table-report";

export type Manuscript = {
  readonly template: TemplateName;
  /** One JSON text. */
  readonly data: string;
  /** Seconds since 1970. */
  readonly creationTimestamp: number;
};

/**
 * A PDF from a template and its data. The data goes in as one JSON text, never as source, so that a name such as
 * `#read("…")` is only a name. Equal data and an equal `createdAt` give equal bytes.
 *
 * It is set on a thread of its own: a form with hundreds of rows takes seconds, in which nobody's submission may wait.
 */
export async function renderPdf(template: TemplateName, data: unknown, createdAt: Date): Promise<Buffer> {
  const creationTimestamp = Math.floor(createdAt.getTime() / 1000);
  const manuscript: Manuscript = { template, data: JSON.stringify(data), creationTimestamp };
  const pdf: Uint8Array = await typesetterFor(template).run(manuscript);
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

type Typesetter = Piscina<Manuscript, Uint8Array>;

// Hot reload evaluates this module again and again; the threads are kept where it survives that.
const keeper = globalThis as typeof globalThis & {
  jigaiTypesetters?: { readonly long: Typesetter; readonly short: Typesetter };
};

/** The form of an application grows with what a firm writes; everything else is short, and does not wait behind it. */
function typesetterFor(template: TemplateName): Typesetter {
  keeper.jigaiTypesetters ??= { long: typesetter(), short: typesetter() };
  return template === "application-form" ? keeper.jigaiTypesetters.long : keeper.jigaiTypesetters.short;
}

/** One thread, begun when it is first needed, which gives way to everything else where there are few processors. */
const typesetter = (): Typesetter =>
  new Piscina({
    filename: path.join(/* turbopackIgnore: true */ process.cwd(), "lib/documents/typst/typesetter.mjs"),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    niceIncrement: 10,
    execArgv: [],
  });

/** Fonts are kept ready for so long after the last document. */
const IDLE_MS = 600_000;
