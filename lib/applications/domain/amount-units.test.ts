import { describe, expect, it } from "vitest";
import { headUnit, tableUnit } from "./amount-units";

describe("the unit in the head of a column of amounts", () => {
  it.each([
    ["金额（元）", "元"],
    ["不含税金额（千元）", "千元"],
    ["金额(万元)", "万元"],
    ["金额（百万元）", "百万元"],
    ["金额【千万元】", "千万元"],
    ["金额 （ 亿 元 ）", "亿元"],
    ["金额/千元", "千元"],
    ["金额：万元", "万元"],
    ["投资额（单位：人民币万元）", "万元"],
    ["投资额（人民币）：亿元", "亿元"],
    ["金额（RMB 千元）", "千元"],
    ["金额（万元，不含税）", "万元"],
    ["总额万元", "万元"],
    ["金额（万）", "万元"],
    ["金额（亿）", "亿元"],
    ["金额（萬圆）", "万元"],
    ["Amount without VAT (yuan)", "元"],
  ])("%s is counted in %s", (head, unit) => expect(headUnit(head)).toBe(unit));

  it.each(["金额", "不含税金额", "金额（不含税）", "金额（人民币）", "金额（按发票）", "Amount without VAT"])(
    "%s says none",
    (head) => expect(headUnit(head)).toBeNull(),
  );

  it.each([
    ["金额（美元）", "美元"],
    ["金额（万美元）", "万美元"],
    ["金额（万万元）", "万万元"],
    ["金额（港币）", "港币"],
    ["金额（USD）", "USD"],
    ["金额（w）", "W"],
    ["金额（元/万元）", "元/万元"],
    ["Amount (thousand yuan)", "THOUSANDYUAN"],
  ])("%s says one that nobody can be sure of", (head, unreadable) => expect(headUnit(head)).toEqual({ unreadable }));
});

describe("the unit in a line above a table", () => {
  it.each([
    ["单位：万元", "万元"],
    ["（单位：人民币千元）", "千元"],
    ["设备购置明细表（单位：元）", "元"],
    ["金额单位：亿元", "亿元"],
  ])("%s", (cell, unit) => expect(tableUnit(["", cell])).toBe(unit));

  it("is not the firm that made it", () => {
    expect(tableUnit(["编制单位：吉安示例公元有限公司", "二〇二六年单元"])).toBeNull();
  });
});
