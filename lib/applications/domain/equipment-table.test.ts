import { describe, expect, it } from "vitest";
import { equipmentLines } from "./equipment-table";
import { pastedCells } from "./pasted-cells";
import { pastedCount, pastedDay, pastedYuan } from "./pasted-values";

const numbered = () => {
  let last = 0;
  return () => {
    last += 1;
    return `line-${last}`;
  };
};
const read = (text: string) => equipmentLines(pastedCells(text), numbered());

describe("what is pasted from a spreadsheet", () => {
  it.each([
    ["2024-08-12", "2024-08-12"],
    ["2024年8月12日", "2024-08-12"],
    ["2024/8/12", "2024-08-12"],
    ["２０２４．８．１２", "2024-08-12"],
    ["20240812", "2024-08-12"],
    ["2024/8/12 00:00:00", "2024-08-12"],
    ["45516", "2024-08-12"],
    ["2024年2月30日", "2024年2月30日"],
    ["去年八月", "去年八月"],
  ])("reads the day %s", (typed, day) => expect(pastedDay(typed)).toBe(day));

  it.each([
    ["3,260,000.00", false, "3260000.00"],
    ["￥3260000", false, "3260000.00"],
    ["326万", false, "3260000.00"],
    ["326.0005万元", false, "3260005.00"],
    ["326", true, "3260000.00"],
    ["约三百万", false, "约三百万"],
  ])("reads the amount %s", (typed, inWan, yuan) => expect(pastedYuan(typed, inWan)).toBe(yuan));

  it("reads quantities with their measure words", () => {
    expect(["2台", "２ 套", "3.00", "若干"].map(pastedCount)).toEqual(["2", "2", "3", "若干"]);
  });

  it("finds its columns by their heads, in any order, and leaves the sum out", () => {
    const text = [
      "序号\t设备名称\t规格型号\t数量\t不含税金额（万元）\t发票号码\t开票日期\t存放地点\t销售方名称\t销售方纳税人识别号",
      "1\t高速贴片机\tSX-20\t2台\t326.00\t26362000000010000011\t2024年8月12日\t一号厂房\t示例装备有限公司\t91360803DEM000030T",
      "\t合计\t\t2\t326.00\t\t\t",
    ].join("\r\n");
    expect(read(text)).toEqual([
      {
        id: "line-1",
        name: "高速贴片机",
        model: "SX-20",
        quantity: "2",
        contractNo: "",
        invoiceNo: "26362000000010000011",
        invoicedOn: "2024-08-12",
        amount: "3260000.00",
        paidOn: "",
        paymentNo: "",
        location: "一号厂房",
        assetNo: "",
        seller: "示例装备有限公司",
        sellerUscc: "91360803DEM000030T",
      },
    ]);
  });

  it("takes the form's own order where there are no heads", () => {
    const [line] = read("激光打标机\tLM-50\t3\tHT-52\t12\t2024.11.6\t960000\t20241120\tFK-1\t二号厂房\tZC-3\n");
    expect(line).toMatchObject({
      name: "激光打标机",
      contractNo: "HT-52",
      invoiceNo: "12",
      paidOn: "2024-11-20",
      assetNo: "ZC-3",
    });
  });

  it("keeps line breaks and quotes inside a cell", () => {
    expect(pastedCells('"高速\n贴片机 ""SX"""\t2\n')).toEqual([['高速\n贴片机 "SX"', "2"]]);
  });

  it("loses nothing to a stray quote", () => {
    expect(pastedCells('甲\t5" 屏\n"乙').flat().join("|")).toBe('甲|5" 屏|"乙');
  });
});
