import type { CallRules } from "@/lib/calls/domain/call-rules";
import { blankSection } from "./blank-content";
import { plainSection, rowsOf, type SubmissionContent } from "./content";
import { placeKey } from "./place";
import { applicantFields } from "./sections/applicant";

/** Where a value came from that nobody typed into this draft, and of which day it is. */
export type Origin = { readonly source: "profile" | "submission" | "self-check"; readonly day: string };

/** By place (placeKey); a place is taken out when somebody types there or confirms it. */
export type Origins = Readonly<Record<string, Origin>>;

type Prefill<Code extends "A" | "B"> = { readonly content: SubmissionContent[Code]; readonly origins: Origins };

type Firm = { readonly name: string; readonly uscc: string; readonly unitCode: string; readonly day: string };
export type LastSubmission = { readonly content: SubmissionContent; readonly day: string };

/** The profile knows name, code and reporting unit, and is newer than any submission; the rest of A is as last handed in. */
export function prefilledApplicant(rules: CallRules, firm: Firm, last: LastSubmission | null): Prefill<"A"> {
  const blank = blankSection("A", rules);
  const earlier = last?.content.A;
  const content = {
    ...blank,
    ...(earlier ? knownFields(blank, earlier) : {}),
    firmName: firm.name,
    uscc: firm.uscc,
    unitCode: firm.unitCode,
  };
  const fromProfile = new Set(["firmName", "uscc", "unitCode"]);
  const origins = Object.keys(applicantFields).flatMap((field): [string, Origin][] => {
    if (fromProfile.has(field)) return [[placeKey({ field }), { source: "profile", day: firm.day }]];
    const value = plainSection(content)[field];
    if (last === null || value === undefined || value.length === 0) return [];
    return [[placeKey({ field }), { source: "submission", day: last.day }]];
  });
  return { content, origins: Object.fromEntries(origins) };
}

/** The years that both ask for are as last handed in. */
export function prefilledFinance(rules: CallRules, last: LastSubmission | null): Prefill<"B"> {
  const blank = blankSection("B", rules);
  if (last === null) return { content: blank, origins: {} };
  const earlier = new Map(rowsOf(plainSection(last.content.B), "years").map((row) => [row.id, row]));
  const origins: [string, Origin][] = [];
  const years = blank.years.map((year) => {
    const known = earlier.get(year.id);
    if (!known) return year;
    const filled = knownFields(year, known);
    for (const [cell, value] of Object.entries(filled)) {
      if (cell !== "id" && value !== "") {
        origins.push([placeKey({ field: "years", row: year.id, cell }), { source: "submission", day: last.day }]);
      }
    }
    return { ...year, ...filled };
  });
  return { content: { years }, origins: Object.fromEntries(origins) };
}

/** Of an older form only what this one still asks. */
function knownFields<Of extends object>(blank: Of, earlier: object): Of {
  const kept = Object.entries(blank).map(([name, empty]) => {
    const value: unknown = Reflect.get(earlier, name);
    return [name, typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty) ? value : empty];
  });
  return Object.fromEntries(kept) as Of; // the keys of `blank`, each with a value of the same kind
}

/** Somebody typed at these places, or confirmed them: what stands there is his own now. */
export function withoutOrigins(origins: Origins, places: readonly string[]): Origins {
  const gone = new Set(places);
  return Object.fromEntries(Object.entries(origins).filter(([place]) => !gone.has(place)));
}
