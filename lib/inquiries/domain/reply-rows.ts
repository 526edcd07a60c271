import { type CheckOutcome, mustSayWhat, outcomesOf } from "@/lib/checks/domain/check-record";
import { type SourceRefusal, sourceRefusal } from "@/lib/checks/domain/round";
import { isBlank, normaliseCode, normaliseName, normaliseText } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";
import type { FindingKey } from "@/lib/eligibility/domain/finding-key";
import type { ReplyColumn, ReplyHeader } from "./reply-columns";

/** One line of the list that went out. */
export type Question = {
  readonly applicationId: string;
  readonly subject: FindingKey;
  /** As the list words it. */
  readonly matter: string;
  readonly receiptNo: string;
  readonly uscc: string;
  readonly firmName: string;
};

/** What holds for every line that does not say otherwise, and what a day is measured against. */
export type Letter = {
  readonly documentNo: string;
  readonly repliedOn: string;
  readonly today: string;
  readonly publicityEndsOn: string | null;
};

export type Answer = {
  readonly line: number;
  readonly applicationId: string;
  readonly subject: FindingKey;
  readonly firmName: string;
  readonly outcome: CheckOutcome;
  readonly remark: string;
  readonly sourceOn: string;
  readonly documentNo: string;
};

export type FaultCode =
  | SourceRefusal
  | "firm-missing"
  | "not-asked"
  | "matter-not-asked"
  | "more-than-one"
  | "firm-differs"
  | "code-differs"
  | "answered-twice"
  | "outcome-missing"
  | "outcome-unknown"
  | "outcome-of-another-kind"
  | "remark-missing"
  | "day-malformed"
  | "text-too-long";

export type FaultyLine = {
  readonly line: number;
  readonly column: ReplyColumn;
  readonly code: FaultCode;
  readonly value: string;
  readonly other?: string;
};

export type ReadReply = {
  readonly answers: readonly Answer[];
  readonly faults: readonly FaultyLine[];
  /** Lines that the department has left empty: open still. */
  readonly blank: number;
};

const OUTCOMES: ReadonlyMap<string, CheckOutcome> = new Map([
  ...["无", "未发现", "没有", "否", "正常"].map((word) => [word, "clear"] as const),
  ...["有", "发现", "存在", "是", "异常"].map((word) => [word, "found"] as const),
  ...["属实", "一致", "符合", "相符"].map((word) => [word, "confirmed"] as const),
  ...["不符", "不一致", "不属实", "不符合"].map((word) => [word, "differs"] as const),
]);

type RawRow = { readonly line: number; readonly cells: readonly string[] };
type Cells = Readonly<Record<ReplyColumn, string>>;

/** Reads every line and goes on after a fault, so that a department is asked once to mend its table. */
export function readReplyRows(
  { places }: ReplyHeader,
  rows: readonly RawRow[],
  asked: readonly Question[],
  letter: Letter,
): ReadReply {
  const answers: Answer[] = [];
  const faults: FaultyLine[] = [];
  const firstLine = new Map<Question, number>();
  let blank = 0;
  for (const { line, cells } of rows) {
    const cellOf = (column: ReplyColumn) => (places[column] < 0 ? "" : (normaliseText(cells[places[column]]) ?? ""));
    const named: Cells = {
      receipt: cellOf("receipt"),
      uscc: cellOf("uscc"),
      firm: cellOf("firm"),
      subject: cellOf("subject"),
      outcome: cellOf("outcome"),
      remark: cellOf("remark"),
      day: cellOf("day"),
      documentNo: cellOf("documentNo"),
    };
    if (isBlank(named.outcome) && isBlank(named.remark)) {
      blank += 1;
      continue;
    }
    const reading = readLine(named, asked, letter);
    if (!reading.ok) {
      faults.push({ line, ...reading.fault });
      continue;
    }
    const { question, ...answer } = reading.value;
    const before = firstLine.get(question);
    if (before !== undefined) {
      faults.push({ line, column: "receipt", code: "answered-twice", value: named.receipt, other: String(before) });
      continue;
    }
    firstLine.set(question, line);
    const { applicationId, subject, firmName } = question;
    answers.push({ line, applicationId, subject, firmName, ...answer });
  }
  return { answers, faults, blank };
}

type LineFault = Omit<FaultyLine, "line">;
type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: LineFault };
type LineAnswer = Pick<Answer, "outcome" | "remark" | "sourceOn" | "documentNo"> & { readonly question: Question };

function readLine(cells: Cells, asked: readonly Question[], letter: Letter): Reading<LineAnswer> {
  const question = questionOf(cells, asked);
  if (!question.ok) return question;
  const outcome = outcomeOf(cells, question.value);
  if (!outcome.ok) return outcome;
  const sourceOn = dayOf(cells.day, letter);
  if (!sourceOn.ok) return sourceOn;
  if (cells.remark.length > 2000) return fault("remark", "text-too-long", cells.remark);
  if (cells.documentNo.length > 100) return fault("documentNo", "text-too-long", cells.documentNo);
  const documentNo = cells.documentNo === "" ? letter.documentNo : cells.documentNo;
  const said = { outcome: outcome.value, remark: cells.remark, sourceOn: sourceOn.value, documentNo };
  return ok({ question: question.value, ...said });
}

/** By the receipt where it is given, else by the credit code; code and name, where they are there, must be that firm's. */
function questionOf(cells: Cells, asked: readonly Question[]): Reading<Question> {
  const key = cells.receipt !== "" ? "receipt" : "uscc";
  const given = normaliseCode(cells[key]);
  if (given === null) return fault("receipt", "firm-missing", "");
  const ofFirm = asked.filter(({ receiptNo, uscc }) => normaliseCode(key === "receipt" ? receiptNo : uscc) === given);
  if (ofFirm.length === 0) return fault(key, "not-asked", cells[key]);
  const matter = normaliseName(cells.subject);
  const found = matter === null ? ofFirm : ofFirm.filter((each) => normaliseName(each.matter) === matter);
  const [question] = found;
  if (!question) return fault("subject", "matter-not-asked", cells.subject);
  if (found.length > 1) return fault(matter === null ? "subject" : "receipt", "more-than-one", cells[key]);
  const code = normaliseCode(cells.uscc);
  if (code !== null && code !== normaliseCode(question.uscc)) {
    return fault("uscc", "code-differs", cells.uscc, question.uscc);
  }
  const name = normaliseName(cells.firm);
  if (name !== null && name !== normaliseName(question.firmName)) {
    return fault("firm", "firm-differs", cells.firm, question.firmName);
  }
  return ok(question);
}

function outcomeOf(cells: Cells, { subject }: Question): Reading<CheckOutcome> {
  if (cells.outcome === "") return fault("outcome", "outcome-missing", "");
  const outcome = OUTCOMES.get(normaliseName(cells.outcome) ?? "");
  if (outcome === undefined) return fault("outcome", "outcome-unknown", cells.outcome);
  if (!outcomesOf(subject).includes(outcome)) return fault("outcome", "outcome-of-another-kind", cells.outcome);
  return mustSayWhat(outcome) && cells.remark === "" ? fault("remark", "remark-missing", "") : ok(outcome);
}

function dayOf(written: string, { repliedOn, today, publicityEndsOn }: Letter): Reading<string> {
  const day = written === "" ? repliedOn : written.replaceAll("/", "-").slice(0, 10);
  if (!isDay(day)) return fault("day", "day-malformed", written);
  const refusal = sourceRefusal(day, today, publicityEndsOn);
  return refusal === null ? ok(day) : fault("day", refusal, day);
}

const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

const fault = (column: ReplyColumn, code: FaultCode, value: string, other?: string) =>
  ({ ok: false, fault: { column, code, value, ...(other === undefined ? {} : { other }) } }) as const;
