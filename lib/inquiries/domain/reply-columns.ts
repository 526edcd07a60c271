import { normaliseName } from "@/lib/core/normalise";

export const REPLY_COLUMNS = ["receipt", "uscc", "firm", "subject", "outcome", "remark", "day", "documentNo"] as const;
export type ReplyColumn = (typeof REPLY_COLUMNS)[number];

/** Heads that mean the column, as they are compared: those of the list that went out, and what departments write of their own. */
const HEADS: Readonly<Record<ReplyColumn, readonly string[]>> = {
  receipt: ["回执编号", "回执号", "申报编号"],
  uscc: ["统一社会信用代码", "社会信用代码", "信用代码"],
  firm: ["申报单位", "企业名称", "单位名称"],
  subject: ["核查事项", "查询事项", "事项"],
  outcome: ["核查结论", "核查结果", "查询结果", "结论", "结果"],
  remark: ["情况说明", "具体情况", "说明", "备注"],
  day: ["核查日期", "查询日期", "日期"],
  documentNo: ["依据文号", "文书文号", "文号"],
};

export type ReplyHeader = {
  /** Column → its place in the row; −1 where there is none. */
  readonly places: Readonly<Record<ReplyColumn, number>>;
  /** Heads that mean nothing here: shown, so that nobody thinks they were read. */
  readonly ignored: readonly string[];
};

export type HeaderReading =
  | { readonly ok: true; readonly value: ReplyHeader }
  | { readonly ok: false; readonly missing: readonly ReplyColumn[]; readonly repeated: readonly ReplyColumn[] };

const columnOf = (head: string): ReplyColumn | null => {
  const name = normaliseName(head) ?? "";
  return REPLY_COLUMNS.find((column) => HEADS[column].includes(name)) ?? null;
};

export const looksLikeReply = (header: readonly string[]) =>
  header.filter((head) => columnOf(head) !== null).length >= 2;

/** A reply says who and what was found; the matter too where more than one was asked about. */
export function readReplyHeader(header: readonly string[], matters: number): HeaderReading {
  const found = header.map(columnOf);
  const placesOf = (column: ReplyColumn) => found.flatMap((each, place) => (each === column ? [place] : []));
  const place = (column: ReplyColumn) => placesOf(column)[0] ?? -1;
  const repeated = REPLY_COLUMNS.filter((column) => placesOf(column).length > 1);
  const missing: ReplyColumn[] = [
    ...(place("outcome") < 0 ? (["outcome"] as const) : []),
    ...(place("receipt") < 0 && place("uscc") < 0 ? (["receipt"] as const) : []),
    ...(matters > 1 && place("subject") < 0 ? (["subject"] as const) : []),
  ];
  if (missing.length > 0 || repeated.length > 0) return { ok: false, missing, repeated };
  return {
    ok: true,
    value: {
      places: {
        receipt: place("receipt"),
        uscc: place("uscc"),
        firm: place("firm"),
        subject: place("subject"),
        outcome: place("outcome"),
        remark: place("remark"),
        day: place("day"),
        documentNo: place("documentNo"),
      },
      ignored: header.filter((head, index) => head !== "" && found[index] === null && normaliseName(head) !== "序号"),
    },
  };
}
