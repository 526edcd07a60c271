import type { CodedName } from "@/lib/core/coded-name";
import { isSameNumber } from "@/lib/core/normalise";
import type { ScanState } from "@/lib/core/scan-state";
import { type ChainFaultCode, chainFaults } from "./approval-chain";
import type { CallContent, Fund } from "./call-content";
import { isOver, type Window } from "./call-state";
import { type Contacts, isTelephone } from "./contacts";
import { type RubricFaultCode, rubricFaults } from "./rubric-faults";

export type CallFaultCode =
  | "title-missing"
  | "document-no-missing"
  | "document-no-taken"
  | "window-order"
  | "window-in-past"
  | "window-overlaps"
  | "library-years-missing"
  | "formalities-missing"
  | "completion-window-order"
  | "taxes-missing"
  | "attachments-missing"
  | "award-exceeds-budget"
  | "fund-short-of-awards"
  | "publicity-days-missing"
  | "telephone-missing"
  | "address-missing"
  | "no-unit-recommends"
  | "draw-seed-missing"
  | "notice-missing"
  | "notice-infected"
  | ChainFaultCode
  | RubricFaultCode;

/** `about` names what is at fault: another call, a unit's code, a criterion's code. */
export type CallFault = { readonly code: CallFaultCode; readonly about: string | null };

export type OtherCall = Window & { readonly title: string; readonly documentNo: string };

const fault = (code: CallFaultCode, about: string | null = null): CallFault => ({ code, about });
const faultIf = (is: boolean, code: CallFaultCode, about: string | null = null) => (is ? [fault(code, about)] : []);

/**
 * Everything that keeps a call from being opened now; `units` are those in force, `others` the calls that are open or have
 * been, `noticeScan` how the file of the notice stands with the scanner.
 */
export function callFaults(
  content: CallContent,
  units: readonly CodedName[],
  others: readonly OtherCall[],
  now: Date,
  noticeScan: ScanState | null = null,
): readonly CallFault[] {
  const { policy } = content;
  return [
    ...faultIf(content.title.trim() === "", "title-missing"),
    ...faultIf(content.documentNo.trim() === "", "document-no-missing"),
    ...others
      .filter((other) => isSameNumber(other.documentNo, content.documentNo))
      .map(({ title }) => fault("document-no-taken", title)),
    ...windowFaults(content, others, now),
    ...faultIf(policy.libraryYears.length === 0, "library-years-missing"),
    ...faultIf(policy.formalities.length === 0, "formalities-missing"),
    ...faultIf(endsBeforeItBegins(policy.completionFrom, policy.completionTo), "completion-window-order"),
    ...faultIf(content.taxes.length === 0, "taxes-missing"),
    ...faultIf(content.attachments.length === 0, "attachments-missing"),
    ...rubricFaults(content.rubric).map(({ fault: code, code: criterion }) => fault(code, criterion)),
    ...fundFaults(content.fund),
    ...faultIf(content.publicity.days < 1, "publicity-days-missing"),
    ...contactFaults(content.contacts, units),
    ...chainFaults(content.chain).map((code) => fault(code)),
    ...faultIf(content.drawSeed.trim() === "", "draw-seed-missing"),
    ...faultIf(content.notice === null, "notice-missing"),
    ...faultIf(noticeScan === "infected", "notice-infected"),
  ];
}

function windowFaults(window: Window, others: readonly OtherCall[], now: Date): CallFault[] {
  if (window.closesAt <= window.opensAt) return [fault("window-order")];
  return [
    ...faultIf(isOver(window, now), "window-in-past"),
    ...others.filter((other) => overlap(window, other)).map(({ title }) => fault("window-overlaps", title)),
  ];
}

/** Both ends are inside a window, so two that share one instant overlap. */
const overlap = (a: Window, b: Window) => a.opensAt <= b.closesAt && b.opensAt <= a.closesAt;

const endsBeforeItBegins = (from: string | null, to: string | null) => from !== null && to !== null && to < from;

/** The number of awards that is promised must be there to give; the last may be in part where the call says so. */
function fundFaults({ budgetFen, awardFen, maxAwards, mode }: Fund): CallFault[] {
  if (awardFen > budgetFen) return [fault("award-exceeds-budget")];
  const promised = awardFen * BigInt(maxAwards);
  const needed = mode === "partial_last" ? promised - awardFen + 1n : promised;
  return faultIf(budgetFen < needed, "fund-short-of-awards");
}

function contactFaults(
  { business, objections, discipline, units }: Contacts,
  needed: readonly CodedName[],
): CallFault[] {
  const offices = [business, objections, discipline];
  return [
    ...offices
      .filter(({ telephone }) => !isTelephone(telephone))
      .map(({ office }) => fault("telephone-missing", office)),
    ...faultIf(objections.address.trim() === "", "address-missing"),
    ...needed
      .filter(({ code }) => !units.some(({ unitCode }) => unitCode === code))
      .map(({ code }) => fault("telephone-missing", code)),
    ...units
      .filter(({ telephone }) => !isTelephone(telephone))
      .map(({ unitCode }) => fault("telephone-missing", unitCode)),
    ...faultIf(!units.some(({ recommends }) => recommends), "no-unit-recommends"),
  ];
}
