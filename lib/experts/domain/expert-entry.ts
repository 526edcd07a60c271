import type { CodedName } from "@/lib/core/coded-name";
import { normaliseCode, normaliseName, normaliseText } from "@/lib/core/normalise";
import { readSignInName, type SignInName } from "@/lib/core/sign-in-name";
import { isDay } from "@/lib/core/time";
import { usccProblem } from "@/lib/core/uscc";
import type { FormerEmployer } from "@/lib/panels/domain/employment";
import { SLOTS, type Slot } from "@/lib/panels/domain/panel-plan";

/** What is kept of an expert, in the order of the list's columns and of the form. */
export const EXPERT_COLUMNS = [
  "name",
  "signInName",
  "employerName",
  "employerUscc",
  "formerEmployers",
  "groupUsccs",
  "divisionCode",
  "specialties",
  "title",
  "slot",
  "retiredOn",
  "isActive",
] as const;
export type ExpertColumn = (typeof EXPERT_COLUMNS)[number];
/** As typed in a cell or a field. */
export type ExpertTexts = Readonly<Record<ExpertColumn, string>>;

export type ExpertProfile = {
  readonly employerName: string;
  readonly employerUscc: string | null;
  readonly formerEmployers: readonly FormerEmployer[];
  readonly groupUsccs: readonly string[];
  readonly divisionCode: string;
  readonly specialties: readonly string[];
  readonly title: string;
  readonly slot: Slot;
  readonly retiredOn: string | null;
  readonly isActive: boolean;
};
export type ExpertEntry = ExpertProfile & { readonly name: string; readonly signInName: SignInName };

export const ENTRY_FAULTS = [
  "value-missing",
  "value-too-long",
  "sign-in-name-malformed",
  "uscc-malformed",
  "former-malformed",
  "division-unknown",
  "specialties-too-many",
  "slot-unknown",
  "day-malformed",
  "active-unknown",
] as const;
export type EntryFault = (typeof ENTRY_FAULTS)[number];
export type ExpertFault = { readonly column: ExpertColumn; readonly code: EntryFault };

export type EntryReading = { readonly entry: ExpertEntry | null; readonly faults: readonly ExpertFault[] };

type Complain = (column: ExpertColumn, code: EntryFault) => void;

/** An expert as typed, or everything that is wrong with it; `units` are the reporting units in force. */
export function readEntry(texts: ExpertTexts, units: readonly CodedName[]): EntryReading {
  const faults: ExpertFault[] = [];
  const complain: Complain = (column, code) => void faults.push({ column, code });
  const words = (column: ExpertColumn, max: number, isNeeded: boolean) => {
    const text = normaliseText(texts[column]) ?? "";
    if (isNeeded && text === "") complain(column, "value-missing");
    if (text.length > max) complain(column, "value-too-long");
    return text;
  };
  const entry = {
    name: words("name", 60, true),
    signInName: readSignInNameOf(texts.signInName, complain),
    employerName: words("employerName", 100, true),
    employerUscc: readCode("employerUscc", texts.employerUscc, complain),
    formerEmployers: readFormer(texts.formerEmployers, complain),
    groupUsccs: partsOf(texts.groupUsccs).flatMap((part) => readCode("groupUsccs", part, complain) ?? []),
    divisionCode: readDivision(texts.divisionCode, units, complain),
    specialties: readSpecialties(texts.specialties, complain),
    title: words("title", 60, false),
    slot: readSlot(texts.slot, complain),
    retiredOn: readDay("retiredOn", texts.retiredOn, complain),
    isActive: readActive(texts.isActive, complain),
  };
  const { signInName } = entry;
  return { entry: faults.length > 0 || signInName === null ? null : { ...entry, signInName }, faults };
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,，、;；\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function readSignInNameOf(text: string, complain: Complain): SignInName | null {
  if (normaliseText(text) === null) complain("signInName", "value-missing");
  const name = readSignInName(text);
  if (name === null && normaliseText(text) !== null) complain("signInName", "sign-in-name-malformed");
  return name;
}

/** A wrong check character is kept: such codes are reported in the wild. */
function readCode(column: ExpertColumn, text: string, complain: Complain): string | null {
  const code = normaliseCode(text);
  const problem = code === null ? null : usccProblem(code);
  if (problem === "length" || problem === "alphabet") complain(column, "uscc-malformed");
  return code;
}

/** One employer a line, or between semicolons: name | code | last day; the code may be left out. */
function readFormer(text: string, complain: Complain): FormerEmployer[] {
  const lines = text.split(/[\n;；]+/).filter((line) => line.trim() !== "");
  return lines.flatMap((line) => {
    const cells = line.split(/[|｜]/).map((cell) => cell.trim());
    const [name = "", code = "", until = ""] = cells.length === 2 ? [cells[0], "", cells[1]] : cells;
    if (name === "" || name.length > 100 || !isDay(until) || cells.length > 3) {
      complain("formerEmployers", "former-malformed");
      return [];
    }
    return [{ name, uscc: readCode("formerEmployers", code, complain), until }];
  });
}

export const formerText = (former: readonly FormerEmployer[]): string =>
  former.map(({ name, uscc, until }) => `${name}|${uscc ?? ""}|${until}`).join("；");

/** A reporting unit by name or code, or the six digits of any division. */
function readDivision(text: string, units: readonly CodedName[], complain: Complain): string {
  const code = normaliseCode(text) ?? "";
  if (code === "") complain("divisionCode", "value-missing");
  const unit = units.find((each) => each.code === code || each.zh === code || each.en.toUpperCase() === code);
  if (unit) return unit.code;
  if (code !== "" && !/^[0-9]{6}$/.test(code)) complain("divisionCode", "division-unknown");
  return code;
}

function readSpecialties(text: string, complain: Complain): string[] {
  const all = text
    .split(/[,，、;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (all.length === 0) complain("specialties", "value-missing");
  if (all.length > 10) complain("specialties", "specialties-too-many");
  if (all.some((part) => part.length > 30)) complain("specialties", "value-too-long");
  return all;
}

const SLOT_WORDS: Readonly<Record<Slot, readonly string[]>> = {
  technical: ["TECHNICAL", "技术", "技术席", "工艺"],
  finance: ["FINANCE", "财务", "财务席", "审计"],
  industry: ["INDUSTRY", "行业", "行业席", "管理"],
};

function readSlot(text: string, complain: Complain): Slot {
  const word = normaliseName(text);
  if (word === null) return "technical";
  const slot = SLOTS.find((each) => SLOT_WORDS[each].includes(word));
  if (!slot) complain("slot", "slot-unknown");
  return slot ?? "technical";
}

function readDay(column: ExpertColumn, text: string, complain: Complain): string | null {
  const day = normaliseText(text);
  if (day !== null && !isDay(day)) complain(column, "day-malformed");
  return day;
}

const YES = ["", "是", "在用", "启用", "YES", "TRUE", "1"];
const NO = ["否", "停用", "不在用", "NO", "FALSE", "0"];

function readActive(text: string, complain: Complain): boolean {
  const word = normaliseName(text) ?? "";
  if (!YES.includes(word) && !NO.includes(word)) complain("isActive", "active-unknown");
  return YES.includes(word);
}
