import { err, ok, type Result } from "@/lib/core/result";
import { type CheckRound, mustSayWhat, type VETO_OUTCOMES } from "./check-record";
import { type SourceRefusal, sourceRefusal } from "./round";

/** What an officer writes down who has asked himself. */
export type OwnRecord = {
  readonly veto: string;
  readonly outcome: (typeof VETO_OUTCOMES)[number];
  /** Who or what was asked: a department, a register. */
  readonly source: string;
  readonly sourceOn: string;
  readonly documentNo: string | null;
  readonly evidenceId: string | null;
  readonly remark: string;
};

export type RecordRefusal =
  | SourceRefusal
  | "not-checked-now"
  | "veto-not-asked"
  | "document-missing"
  | "remark-missing";

type Recorded = {
  readonly vetoes: readonly string[];
  readonly round: CheckRound | null;
  readonly publicityEndsOn: string | null;
};

/** The round that the record joins, or why it joins none. */
export function mayRecord(
  { vetoes, round, publicityEndsOn }: Recorded,
  { veto, outcome, sourceOn, documentNo, evidenceId, remark }: OwnRecord,
  today: string,
): Result<CheckRound, RecordRefusal> {
  if (round === null) return err("not-checked-now");
  if (!vetoes.includes(veto)) return err("veto-not-asked");
  if (documentNo === null && evidenceId === null) return err("document-missing");
  if (mustSayWhat(outcome) && remark.trim() === "") return err("remark-missing");
  const refusal = sourceRefusal(sourceOn, today, publicityEndsOn);
  return refusal === null ? ok(round) : err(refusal);
}
