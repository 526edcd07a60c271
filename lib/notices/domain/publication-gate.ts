import { halfWidth } from "@/lib/core/normalise";
import { type PersonalDataKind, scanPersonalData } from "@/lib/core/personal-data-scan";
import type { NoticeContent } from "./notice-document";

export type LeakKind = PersonalDataKind | "telephone";

/** Where something personal stands in a notice that is about to be published. The excerpt is masked. */
export type Leak = {
  readonly kind: LeakKind;
  readonly excerpt: string;
  /** Line of the list, from 1; null for the text around it. */
  readonly line: number | null;
  /** Column of the list; null for the text around it. */
  readonly column: string | null;
};

/** A landline with its area code; a mobile is found by the scan of documents. */
const LANDLINE = /(?<![0-9A-Za-z.-])(?:(?:\+|00)?86[- ]?)?0[1-9][0-9]{1,2}[- ]?[0-9]{7,8}(?![0-9A-Za-z])/g;

/** What looks like a person's number in a text. The offices' own telephones are known, each by its exact digits. */
export function leaksIn(text: string, officeTelephones: readonly string[]): Pick<Leak, "kind" | "excerpt">[] {
  const plain = withoutOffices(halfWidth(text), officeTelephones);
  const landlines = [...plain.matchAll(LANDLINE)].map(([number]) => ({
    kind: "telephone" as const,
    excerpt: `${number.slice(0, 4)}***${number.slice(-2)}`,
  }));
  return [...scanPersonalData(plain).map(({ kind, excerpt }) => ({ kind, excerpt })), ...landlines];
}

function withoutOffices(text: string, telephones: readonly string[]): string {
  return telephones.reduce((left, telephone) => {
    const digits = halfWidth(telephone).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return digits === "" ? left : left.replace(new RegExp(`(?<![0-9])${digits}(?![0-9])`, "g"), "#");
  }, text);
}

/** Each place of the notice by itself, so that a refusal can name the line and the column. */
export function leaksOf(content: NoticeContent): Leak[] {
  const telephones = officeTelephones(content);
  const { table, contacts, paragraphs, tableRemarks, objectionText, ...texts } = content;
  const around = [
    ...Object.values(texts).filter((value) => typeof value === "string"),
    ...paragraphs,
    ...tableRemarks,
    ...objectionText,
    ...contacts.flatMap((contact) => Object.values(contact)),
    table.caption,
  ].map((text) => ({ text, line: null, column: null }));
  const cells = table.rows.flatMap((row, place) =>
    table.columns.map(({ key, header }) => ({
      text: row[key] ?? "",
      line: place + 1,
      column: header.replaceAll("\n", ""),
    })),
  );
  return [...around, ...cells].flatMap(({ text, line, column }) =>
    leaksIn(text, line === null ? telephones : []).map((leak) => ({ ...leak, line, column })),
  );
}

export const officeTelephones = ({ contacts }: NoticeContent): readonly string[] =>
  contacts.map((contact) => contact.telephone);
