import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { LibraryEntry } from "@/lib/eligibility/domain/library-match";
import { elementPath, memberPath, parseStrict } from "../strict-json";
import { type CheckCase, readCase } from "./case";
import { readPolicy } from "./policy";
import { filledText, integer, isObject, listOf, objectOf, orNull, text } from "./reading";

export type CheckInput = {
  readonly policy: EligibilityPolicy;
  readonly library: readonly LibraryEntry[];
  readonly cases: readonly CheckCase[];
};

export type CheckInputOrFaults = { readonly input: CheckInput } | { readonly faults: readonly string[] };

const readEntry = objectOf({
  year: integer,
  entryNo: filledText,
  projectCode: orNull(text),
  uscc: orNull(text),
  projectName: orNull(text),
});

const readInput = objectOf({ policy: readPolicy, library: listOf(readEntry), cases: listOf(readCase) });

/** Every fault of the text, each with its path; or input that the engine can judge without failing. */
export function readCheckInput(bytes: Uint8Array): CheckInputOrFaults {
  const source = textOf(bytes);
  if (source === null) return { faults: ["$: not UTF-8 text"] };
  const parsed = parseStrict(source);
  const repeatedKeys = "faults" in parsed ? parsed.faults : [];
  if (repeatedKeys.some((line) => line.startsWith("$: "))) return { faults: repeatedKeys };

  const value: unknown = "value" in parsed ? parsed.value : JSON.parse(source);
  const faults = [...repeatedKeys];
  const input = readInput(value, "$", faults);
  faults.push(...repeatedIds(value));
  return input && faults.length === 0 ? { input } : { faults };
}

/** A byte that is no UTF-8 would silently become a replacement character in a name. A byte-order mark is dropped. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Looked for in the raw value, so that other faults do not hide it. */
function repeatedIds(value: unknown): string[] {
  const cases: unknown = isObject(value) ? value.cases : null;
  if (!Array.isArray(cases)) return [];
  const seen = new Set<string>();
  const faults: string[] = [];
  cases.forEach((entry: unknown, index) => {
    const id = isObject(entry) ? entry.id : null;
    if (typeof id !== "string") return;
    if (seen.has(id)) faults.push(`${memberPath(elementPath("cases", index), "id")}: repeated id`);
    seen.add(id);
  });
  return faults;
}
