import { describe, expect, it } from "vitest";
import { dayFormOfFormat, dayOfIso, dayOfSerial } from "./cell-day";

describe("a date of a workbook", () => {
  it.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["43831", "2020-01-01"],
    ["44196", "2020-12-31"],
    ["2958465", "9999-12-31"],
  ])("serial %s is %s", (serial, day) => {
    expect(dayOfSerial(serial, "day", false)).toBe(day);
  });

  it.each(["0", "0.5", "60", "-1", "2958466"])("serial %s is no day", (serial) => {
    expect(dayOfSerial(serial, "day", false)).toBeNull();
  });

  it("counts from 1904 where the workbook does", () => {
    expect(dayOfSerial("42369", "day", true)).toBe("2020-01-01");
  });

  it("shows its time only when the format does and there is one", () => {
    expect(dayOfSerial("43831.5", "day", false)).toBe("2020-01-01");
    expect(dayOfSerial("43831.5", "instant", false)).toBe("2020-01-01 12:00:00");
    expect(dayOfSerial("43831", "instant", false)).toBe("2020-01-01");
    expect(dayOfSerial("43831.9999999", "instant", false)).toBe("2020-01-02");
  });

  it("may be stored as ISO text", () => {
    expect(dayOfIso("2024-05-06")).toBe("2024-05-06");
    expect(dayOfIso("2024-05-06T00:00:00")).toBe("2024-05-06");
    expect(dayOfIso("2024-05-06T08:30:00")).toBe("2024-05-06 08:30:00");
    expect(dayOfIso("soon")).toBeNull();
  });
});

describe("a number format", () => {
  it.each([
    [14, undefined, "day"],
    [31, undefined, "day"],
    [57, undefined, "day"],
    [22, undefined, "instant"],
    [176, "yyyy-mm-dd", "day"],
    [176, 'yyyy"年"m"月"d"日";@', "day"],
    [176, "[$-804]yyyy/m/d h:mm;@", "instant"],
    [176, "mmm", "day"],
  ])("%i %s shows a date", (id, code, form) => {
    expect(dayFormOfFormat(id, code)).toBe(form);
  });

  it.each([
    [0, undefined],
    [4, undefined],
    [20, undefined],
    [176, "General"],
    [176, "0.00_);[Red]\\(0.00\\)"],
    [176, '0.00"元/day"'],
    [176, "0.00E+00"],
    [176, "h:mm:ss"],
    [176, "[h]:mm"],
    [176, "#,##0.00_ ;[Red]-#,##0.00\\ "],
  ])("%i %s shows none", (id, code) => {
    expect(dayFormOfFormat(id, code)).toBeNull();
  });
});
