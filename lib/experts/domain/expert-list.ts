import type { CodedName } from "@/lib/core/coded-name";
import { normaliseName } from "@/lib/core/normalise";
import { readSignInName, signInNameText } from "@/lib/core/sign-in-name";
import {
  type EntryFault,
  EXPERT_COLUMNS,
  type ExpertColumn,
  type ExpertEntry,
  type ExpertTexts,
  readEntry,
} from "./expert-entry";

/** Heads that mean the column, as they are compared: no white space, brackets alike, upper case. */
const HEADS: Readonly<Record<ExpertColumn, readonly string[]>> = {
  name: ["姓名", "专家姓名", "NAME"],
  signInName: ["登录名", "登录邮箱或手机号", "邮箱或手机号", "邮箱", "电子邮箱", "手机号", "SIGNINNAME", "EMAIL"],
  employerName: ["工作单位", "任职单位", "单位", "EMPLOYER"],
  employerUscc: ["单位统一社会信用代码", "统一社会信用代码", "信用代码", "EMPLOYER'SUSCC", "USCC"],
  formerEmployers: [
    "曾任职单位",
    "曾任职单位(名称|代码|截止日)",
    "FORMEREMPLOYERS",
    "FORMEREMPLOYERS(NAME|CODE|LASTDAY)",
  ],
  groupUsccs: ["集团成员代码", "集团成员单位代码", "CODESOFTHEGROUP"],
  divisionCode: ["所在区划", "所在县区", "区划", "DIVISION"],
  specialties: ["专业领域", "专业", "SPECIALTIES"],
  title: ["职称", "TITLE"],
  slot: ["席位", "SEAT"],
  retiredOn: ["退休日期", "RETIREDON"],
  isActive: ["在用", "是否在用", "ACTIVE"],
};

const columnOf = (head: string): ExpertColumn | null =>
  EXPERT_COLUMNS.find((column) => HEADS[column].includes(normaliseName(head) ?? "")) ?? null;

/** A sheet with three heads that we know is meant; what it lacks is then named. */
export const looksLikePool = (header: readonly string[]) =>
  header.filter((head) => columnOf(head) !== null).length >= 3;

export type PoolFaultCode = EntryFault | DoubtfulCode | "person-repeated" | "name-differs" | "person-of-another-role";

/** A formula's result is what another program once calculated, and a merged cell leaves the rows below it empty. */
export type DoubtfulCode = "formula-cell" | "merged-cells";
export type DoubtfulCell = { readonly line: number; readonly column: number; readonly code: DoubtfulCode };

/** A row that cannot be taken in: where it stands, what was written there, and why. */
export type FaultyExpert = {
  readonly line: number;
  readonly column: ExpertColumn;
  readonly code: PoolFaultCode;
  readonly value: string;
};

export type NumberedEntry = { readonly line: number; readonly entry: ExpertEntry };
export type CheckedPool = { readonly entries: readonly NumberedEntry[]; readonly faults: readonly FaultyExpert[] };
export type RawRow = { readonly line: number; readonly cells: readonly string[] };

/** Reads every row and goes on after a fault: a list is corrected once, not row by row. */
export function checkPool(
  header: readonly string[],
  rows: readonly RawRow[],
  units: readonly CodedName[],
  doubtful: readonly DoubtfulCell[] = [],
): CheckedPool {
  const places = new Map(header.flatMap((head, place) => (columnOf(head) === null ? [] : [[columnOf(head), place]])));
  const entries: NumberedEntry[] = [];
  const faults: FaultyExpert[] = [];
  const first = new Map<string, number>();
  for (const { line, cells } of rows) {
    const texts = Object.fromEntries(
      EXPERT_COLUMNS.map((column) => [column, cells[places.get(column) ?? -1] ?? ""]),
    ) as ExpertTexts; // every column is in the list
    const { entry, faults: found } = readEntry(texts, units);
    faults.push(...found.map(({ column, code }) => ({ line, column, code, value: texts[column] })));
    // Whatever else is wrong in its row, a name that stands twice is told at once.
    const signInName = readSignInName(texts.signInName);
    const person = signInName && signInNameText(signInName);
    const before = person === null ? undefined : first.get(person);
    if (person !== null && before !== undefined) {
      faults.push({ line, column: "signInName", code: "person-repeated", value: person });
    }
    if (person !== null && before === undefined) first.set(person, line);
    if (entry) entries.push({ line, entry });
  }
  return { entries, faults: [...faults, ...doubtfulFaults(places, rows, doubtful)] };
}

function doubtfulFaults(
  places: ReadonlyMap<ExpertColumn | null, number>,
  rows: readonly RawRow[],
  doubtful: readonly DoubtfulCell[],
): FaultyExpert[] {
  return doubtful.flatMap(({ line, column, code }): FaultyExpert[] => {
    const row = rows.find((each) => each.line === line);
    const name = EXPERT_COLUMNS.find((each) => places.get(each) === column);
    return row && name ? [{ line, column: name, code, value: row.cells[column] ?? "" }] : [];
  });
}

export type HeaderFaults = { readonly missing: readonly ExpertColumn[]; readonly repeated: readonly ExpertColumn[] };

/** Every column must be there once: a list that lacks one would wipe what is known. */
export function headerFaults(header: readonly string[]): HeaderFaults {
  const count = (column: ExpertColumn) => header.filter((head) => columnOf(head) === column).length;
  return {
    missing: EXPERT_COLUMNS.filter((column) => count(column) === 0),
    repeated: EXPERT_COLUMNS.filter((column) => count(column) > 1),
  };
}

/** Somebody who signs in with one of the list's names. */
export type KnownPerson = {
  readonly accountId: string;
  readonly signInNames: readonly string[];
  readonly name: string;
  /** Null where the account is nobody of the pool's. */
  readonly profile: string | null;
};

export type PoolPlan = {
  readonly added: readonly ExpertEntry[];
  readonly changed: readonly { readonly accountId: string; readonly entry: ExpertEntry }[];
  readonly unchanged: number;
  readonly faults: readonly FaultyExpert[];
};

/** What the list would change in the pool; whom it does not name stays as he is. `profileOf` makes two profiles comparable. */
export function planPool(
  entries: readonly NumberedEntry[],
  known: readonly KnownPerson[],
  profileOf: (entry: ExpertEntry) => string,
): PoolPlan {
  const people = new Map(known.flatMap((person) => person.signInNames.map((name) => [name, person] as const)));
  const added: ExpertEntry[] = [];
  const changed: { accountId: string; entry: ExpertEntry }[] = [];
  const faults: FaultyExpert[] = [];
  for (const { line, entry } of entries) {
    const person = people.get(signInNameText(entry.signInName));
    if (!person) added.push(entry);
    else if (person.profile === null) {
      faults.push({
        line,
        column: "signInName",
        code: "person-of-another-role",
        value: signInNameText(entry.signInName),
      });
    } else if (normaliseName(person.name) !== normaliseName(entry.name)) {
      faults.push({ line, column: "name", code: "name-differs", value: entry.name });
    } else if (person.profile !== profileOf(entry)) changed.push({ accountId: person.accountId, entry });
  }
  return { added, changed, unchanged: entries.length - added.length - changed.length - faults.length, faults };
}
