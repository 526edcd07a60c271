import { normaliseCode } from "./normalise";

/**
 * 固定资产投资项目代码: time–region–department–type–serial. The algorithm of its check digit is not public, so only the
 * form is checked. New codes begin YYMM, older ones with the year; both are accepted.
 */
const FORM = /^([0-9]{4})-([0-9]{6})-[0-9]{2}-[0-9]{2}-[0-9]{6}$/;
const PROVINCE = "360000";
const CITY_PREFIX = "3608";

export type ProjectCodeView = {
  readonly code: string;
  readonly style: "year-month" | "year";
  /** 3608xx or a provincial filing (360000); another region is worth a question, never a refusal. */
  readonly regionExpected: boolean;
};

export function readProjectCode(text: string): ProjectCodeView | null {
  const code = normaliseCode(text) ?? "";
  const parts = FORM.exec(code);
  if (!parts) return null;
  const [, time = "", region = ""] = parts;
  const month = Number(time.slice(2));
  return {
    code,
    style: month >= 1 && month <= 12 ? "year-month" : "year",
    regionExpected: region.startsWith(CITY_PREFIX) || region === PROVINCE,
  };
}
