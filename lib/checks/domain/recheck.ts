import type { CheckRecord } from "./check-record";
import { vetoSubject } from "./check-record";
import { OBJECTION } from "./objection";

export type FoundAnswer = "kept" | "dropped";

export type PublicityRecord = CheckRecord & {
  readonly id: string;
  /** The day on which the source said so, "2026-08-03". */
  readonly sourceOn: string;
  readonly decision: FoundAnswer | null;
};

/** How one award stands before it is confirmed. */
export type Recheck<Row extends PublicityRecord = PublicityRecord> = {
  /** Vetoes of the call that nobody has asked about again since the last day of the notice in force. */
  readonly open: readonly string[];
  /** What was found and nobody has decided about. */
  readonly undecided: readonly Row[];
  /** What was found, and is kept all the same with a reason. */
  readonly kept: readonly Row[];
};

/**
 * `records` of one application, oldest first: of each veto the newest record of the second round speaks. The list may be published
 * anew for another window, so it has to hold until `lastDay`, the last of the notice in force: what was answered for an earlier
 * notice does not spare the question. What was found then, and nobody has lifted since, stays found. Each objection that was found
 * well founded stands for itself: none lifts another.
 */
export function recheckOf<Row extends PublicityRecord>(
  vetoes: readonly string[],
  records: readonly Row[],
  lastDay: string,
): Recheck<Row> {
  const newest = new Map(records.filter(({ round }) => round === "publicity").map((row) => [row.subject, row]));
  const ofVetoes = vetoes.flatMap((veto) => newest.get(vetoSubject(veto)) ?? []);
  const found = [...ofVetoes, ...records.filter(({ subject }) => subject === OBJECTION)].filter(
    ({ outcome }) => outcome === "found",
  );
  return {
    open: vetoes.filter((veto) => (newest.get(vetoSubject(veto))?.sourceOn ?? "") < lastDay),
    undecided: found.filter(({ decision }) => decision === null),
    kept: found.filter(({ decision }) => decision === "kept"),
  };
}

export type RecheckRefusal = "vetoes-not-asked-again" | "found-not-decided";

/** Why the awards of a call cannot be confirmed yet; null when every one was asked about again and every find decided. */
export function confirmationRefusal(rechecks: readonly Recheck[]): RecheckRefusal | null {
  if (rechecks.some(({ open }) => open.length > 0)) return "vetoes-not-asked-again";
  return rechecks.some(({ undecided }) => undecided.length > 0) ? "found-not-decided" : null;
}
