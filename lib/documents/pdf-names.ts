export type PdfDanger =
  | "file-damaged"
  | "pdf-encrypted"
  | "pdf-script"
  | "pdf-launch"
  | "pdf-attachment"
  | "pdf-form"
  | "pdf-remote"
  | "pdf-media"
  | "pdf-unreadable";

/** By the name that every such document must hold. */
export const DANGERS: ReadonlyMap<string, PdfDanger> = new Map([
  ["Encrypt", "pdf-encrypted"],
  ["JavaScript", "pdf-script"],
  ["Launch", "pdf-launch"],
  ["EmbeddedFile", "pdf-attachment"],
  ["EmbeddedFiles", "pdf-attachment"],
  ["FileAttachment", "pdf-attachment"],
  ["SubmitForm", "pdf-remote"],
  ["ImportData", "pdf-remote"],
  ["GoToR", "pdf-remote"],
  ["GoToE", "pdf-remote"],
  ["RichMedia", "pdf-media"],
  ["RichMediaExecute", "pdf-media"],
  ["Rendition", "pdf-media"],
]);
// Encryption first: what else an encrypted document holds cannot be known.
export const ORDER: readonly PdfDanger[] = [
  "pdf-encrypted",
  "pdf-script",
  "pdf-launch",
  "pdf-attachment",
  "pdf-form",
  "pdf-remote",
  "pdf-media",
];

/** Ends a name. */
const END = "(?=[\\s\\0()<>[\\]{}/%])";
/** A value of its own behind a key: a dictionary, another object, or a comment in between. In running text there is none. */
const HELD = "[\\s\\0]{0,20}(?:<<|%|[0-9]{1,10}[\\s\\0]{1,20}[0-9]{1,5}[\\s\\0])";
/** A text behind a key as well. */
const HELD_TEXT = `(?:${HELD}|[\\s\\0]{0,20}[(<])`;

/** Any letter of a name may be written as its number. */
const spelt = (name: string): string =>
  Array.from(name, (sign) => `(?:${sign}|#${inAnyCase(numberOf(sign))})`).join("");
const numberOf = (sign: string): string => sign.charCodeAt(0).toString(16);
const inAnyCase = (number: string): string => number.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);

/**
 * Names too short to be looked for where compressed bytes might spell them by chance: only outside streams, and in unpacked
 * objects. `/EF` holds an embedded file even where no longer name says so, `/3DD` is in every drawing that turns in space, and `/JS` is what a script says,
 * whatever it is called.
 */
const SHORT_NAMES: readonly (readonly [RegExp, PdfDanger])[] = [
  [new RegExp(`/${spelt("EF")}${END}`), "pdf-attachment"],
  [new RegExp(`/${spelt("JS")}${HELD_TEXT}`), "pdf-script"],
  [new RegExp(`/${spelt("XFA")}${END}`), "pdf-form"],
  [new RegExp(`/${spelt("3DD")}${END}`), "pdf-media"],
  [new RegExp(`/(?:${spelt("Movie")}|${spelt("Sound")})${HELD}`), "pdf-media"],
];

/** What the short names of a text tell of it. */
export const shortDangers = (text: string): readonly PdfDanger[] =>
  SHORT_NAMES.flatMap(([name, danger]) => (name.test(text) ? [danger] : []));
