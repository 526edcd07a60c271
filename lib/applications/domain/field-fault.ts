import { halfWidth, isBlank } from "@/lib/core/normalise";
import type { NamedKind, ReferenceLists } from "@/lib/reference/domain/kinds";
import { codeFault, industryFault } from "./code-fault";
import { type FaultCode, type FieldFault, fault } from "./fault";
import type { FieldSpec } from "./field";
import { countOf, dayOf, percentOf, wanOf, yearOf, yuanOf } from "./readings";

const UNANSWERED: ReadonlyMap<FieldSpec["kind"], FaultCode> = new Map([
  ["agreed", "not-agreed"],
  ["choice", "not-chosen"],
]);

/** What keeps one field from being handed in; null when nothing does. */
export function fieldFault(
  spec: FieldSpec,
  value: string | readonly string[],
  lists: ReferenceLists,
): FieldFault | null {
  if (typeof value !== "string") return choicesFault(spec, value);
  if (isBlank(value)) {
    if (spec.optional) return null;
    if (spec.kind === "listed") return fault(spec.list === "industries" ? "missing" : "not-chosen");
    return fault(UNANSWERED.get(spec.kind) ?? "missing");
  }
  return spec.kind === "listed" ? listedFault(spec.list, value, lists) : typedFault(spec, value);
}

function choicesFault(spec: FieldSpec, values: readonly string[]): FieldFault | null {
  const allowed = spec.kind === "choices" ? spec.values : [];
  return values.every((value) => allowed.includes(value)) ? null : fault("not-a-choice");
}

function listedFault(list: NamedKind, typed: string, lists: ReferenceLists): FieldFault | null {
  if (list === "industries") return industryFault(typed, lists.industries);
  return lists[list].some(({ code }) => code === typed) ? null : fault("not-a-choice");
}

function typedFault(spec: Exclude<FieldSpec, { kind: "listed" }>, typed: string): FieldFault | null {
  switch (spec.kind) {
    case "text":
    case "long-text":
      return lengthFault(spec, typed);
    case "wan":
      return amountFault(wanOf(typed) ?? unreadable(typed, { places: 6, wholes: 11 }), spec.signed === true);
    case "yuan":
      return amountFault(yuanOf(typed) ?? unreadable(typed, { places: 2, wholes: 15 }), false);
    case "day":
      return dayOf(typed) === null ? fault("not-a-day") : null;
    case "year":
      return yearOf(typed) === null ? fault("not-a-year") : null;
    case "count":
      return countFault(spec, typed);
    case "percent":
      return percentOf(typed) === null ? fault("not-a-percent") : null;
    case "choice":
      return spec.values.includes(typed) ? null : fault("not-a-choice");
    case "choices":
      return fault("not-a-choice");
    case "agreed":
      return typed === "yes" ? null : fault("not-agreed");
    default:
      return codeFault(spec.kind, typed);
  }
}

/** "1.23E+11": a spreadsheet has made an amount of a number of digits, and most of them are lost. */
const SHORTENED = /^[0-9](?:\.[0-9]+)?E\+[0-9]{1,2}$/i;

function lengthFault(spec: { readonly min?: number; readonly max: number }, typed: string): FieldFault | null {
  if (SHORTENED.test(halfWidth(typed).trim())) return fault("number-shortened");
  const count = Array.from(typed.trim()).length;
  if (count > spec.max) return fault("too-long", { max: spec.max, over: count - spec.max });
  return count < (spec.min ?? 0) ? fault("too-short", { min: spec.min ?? 0, count }) : null;
}

function amountFault(read: bigint | FieldFault, signed: boolean): FieldFault | null {
  if (typeof read !== "bigint") return read;
  return read < 0n && !signed ? fault("amount-negative") : null;
}

/** Digits only, and yet no amount: below one fen, or longer than any amount can be. */
function unreadable(
  typed: string,
  { places, wholes }: { readonly places: number; readonly wholes: number },
): FieldFault {
  const [, whole = "", decimals = ""] =
    /^[-\u2212]?([0-9]*)\.?([0-9]*)$/.exec(halfWidth(typed).replace(/[\s,]/g, "")) ?? [];
  if (decimals.length > places) return fault("amount-too-fine", { places, count: decimals.length });
  return whole.length > wholes
    ? fault("amount-too-long", { max: wholes, count: whole.length })
    : fault("not-an-amount");
}

function countFault({ min, max }: { readonly min: number; readonly max: number }, typed: string): FieldFault | null {
  const count = countOf(typed);
  if (count === null) return fault("not-a-count");
  return count < min || count > max ? fault("count-out-of-range", { min, max }) : null;
}
