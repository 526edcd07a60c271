import { describe, expect, it } from "vitest";
import english from "@/lib/words/en/applications.json";
import chinese from "@/lib/words/zh-CN/applications.json";
import { EQUIPMENT_COLUMNS, equipmentLines } from "./equipment-table";
import { pastedCells } from "./pasted-cells";
import { pastedCount, pastedDay, pastedYuan } from "./pasted-values";

const numbered = () => {
  let last = 0;
  return () => {
    last += 1;
    return `line-${last}`;
  };
};
const taken = (text: string) => equipmentLines(pastedCells(text), numbered());
const read = (text: string) => taken(text).lines;

const LINE = "激光打标机\tLM-50\t3\tHT-52\t12\t2024.11.6\t960000\t20241120\tFK-1\t二号厂房\tZC-3";

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
    ["3,260,000.00", "元", "3260000.00"],
    ["￥3260000", "元", "3260000.00"],
    ["326万", "元", "3260000.00"],
    ["326.0005万元", "元", "3260005.00"],
    ["326", "万元", "3260000.00"],
    ["约三百万", "元", "约三百万"],
  ] as const)("reads the amount %s", (typed, counted, yuan) => expect(pastedYuan(typed, counted)).toBe(yuan));

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
    const [line] = read(`${LINE}\n`);
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

describe("a list without heads", () => {
  it("loses no line to words of heads that stand in it", () => {
    const { lines, remarks } = taken(
      [
        "贴片机\tSX-20\t1\t购销合同2021-05\t26360001\t2021-05-06\t120000\t2021-05-20\t凭证号0045\t一号厂房",
        "回流焊\tHL-8\t1\t购销合同2021-06\t26360002\t2021-06-06\t80000\t2021-06-20\t凭证号0046\t一号厂房",
        "波峰焊\t\t1\t购销合同甲\t发票见附件\t2021-06-06\t80000\t2021-06-20\t付款凭证见附件\t一号厂房",
      ].join("\n"),
    );
    expect(lines.map(({ name, contractNo, paymentNo }) => [name, contractNo, paymentNo])).toEqual([
      ["贴片机", "购销合同2021-05", "凭证号0045"],
      ["回流焊", "购销合同2021-06", "凭证号0046"],
      ["波峰焊", "购销合同甲", "付款凭证见附件"],
    ]);
    expect(remarks).toEqual({ leftOut: 0, untaken: [], unreadableUnit: null });
  });

  it.each([
    "贴片机\t\t\t购销合同号2021-05\t\t\t\t\t凭证号0045\t一号厂房",
    "贴片机\t\t1\t购销合同\t\t2021-06-06\t80000\t\t付款凭证另附\t一号厂房",
  ])("begins with the line %j, which is no head", (line) => {
    expect(read(`${line}\n${LINE}`)).toHaveLength(2);
  });

  it("may be numbered, and have a title that says the unit", () => {
    const { lines, remarks } = taken(`2026年设备清单\n单位：千元\n1\t${LINE.replace("960000", "960")}\n2\t${LINE}`);
    expect(lines.map(({ name, amount }) => [name, amount])).toEqual([
      ["激光打标机", "960000.00"],
      ["激光打标机", "960000000.00"],
    ]);
    expect(remarks).toEqual({ leftOut: 2, untaken: [], unreadableUnit: null });
  });

  it("names what lies beyond the columns of the form", () => {
    expect(taken(`${LINE}\t示例装备有限公司\t\t张三`).remarks.untaken).toEqual([{ place: 13, head: "" }]);
  });
});

describe("the columns of a list with heads", () => {
  const HEADS = "设备名称\t发票号码\t开票日期\t";

  it("are found below a title, the firm and the day, and above a line that counts them", () => {
    const { lines, remarks } = taken(
      [
        "吉安示例电子有限公司2026年技术改造设备清单\t\t\t\t",
        "编制单位：吉安示例电子有限公司\t\t2026年5月6日\t单位：万元",
        "\t设备名称\t发票号码\t金额",
        "（1）\t（2）\t（3）\t（4）",
        "1\t贴片机\t26360001\t32.6",
        "2\t回流焊\t26360002\t8",
      ].join("\n"),
    );
    expect(lines.map(({ name, invoiceNo, amount }) => [name, invoiceNo, amount])).toEqual([
      ["贴片机", "26360001", "326000.00"],
      ["回流焊", "26360002", "80000.00"],
    ]);
    expect(remarks).toEqual({ leftOut: 3, untaken: [], unreadableUnit: null });
  });

  it("may be headed in two lines", () => {
    const [line] = read(
      "序号\t设备名称\t型号\t发票\t\t\n\t\t\t号码\t日期\t金额（千元）\n1\t贴片机\tSX-20\t26360001\t2021年5月6日\t326",
    );
    expect(line).toMatchObject({
      name: "贴片机",
      model: "SX-20",
      invoiceNo: "26360001",
      invoicedOn: "2021-05-06",
      amount: "326000.00",
    });
  });

  it("may be halved below one head, and be repeated on the next page", () => {
    const head = "设备名称\t金额（万元）\t\n\t不含税\t含税";
    const { lines, remarks } = taken(`${head}\n贴片机\t10\t11.3`);
    expect(lines).toMatchObject([{ name: "贴片机", amount: "100000.00" }]);
    expect(remarks).toMatchObject({ leftOut: 0, untaken: [{ place: 2, head: "金额（万元）含税" }] });
    const again = taken("设备名称\t发票号码\n贴片机\t26360001\n设备名称\t发票号码\n回流焊\t26360002");
    expect(again.lines.map(({ name }) => name)).toEqual(["贴片机", "回流焊"]);
    expect(again.remarks.leftOut).toBe(1);
  });

  it.each([
    ["金额（元）", "326000.00"],
    ["金额（千元）", "326000000.00"],
    ["金额/万元", "3260000000.00"],
    ["不含税金额（人民币百万元）", "326000000000.00"],
    ["金额（千万元）", "3260000000000.00"],
    ["金额：亿元", "32600000000000.00"],
    ["金额（万美元）", "326,000(万美元)"],
  ])("count their amounts in the unit of %s", (head, amount) => {
    expect(read(`${HEADS}${head}\n贴片机\t26360001\t2021-05-06\t"326,000"`)[0]?.amount).toBe(amount);
  });

  it("say a unit that nobody knows, and leave its amounts to a person", () => {
    expect(taken(`${HEADS}金额（美元）\n贴片机\t26360001\t2021-05-06\t326`)).toMatchObject({
      lines: [{ amount: "326(美元)" }],
      remarks: { unreadableUnit: "美元" },
    });
  });

  it("are told where they were not taken: an amount with VAT is not the one without", () => {
    const { lines, remarks } = taken(
      [
        "序号\t设备名称\t单价\t价税合计（元）\t税额\t总价\t备注\t金额（元）\t不含税金额（元）\t空列",
        "1\t贴片机\t1130\t1130\t130\t1130\t\t1000\t1000.5\t",
      ].join("\n"),
    );
    expect(lines).toMatchObject([{ name: "贴片机", amount: "1000.50" }]);
    expect(remarks.untaken.map(({ head }) => head)).toEqual(["单价", "价税合计（元）", "税额", "总价", "金额（元）"]);
    expect(taken(`${HEADS}含税金额（元）\n贴片机\t26360001\t2021-05-06\t1130`)).toMatchObject({
      lines: [{ amount: "" }],
      remarks: { untaken: [{ place: 3, head: "含税金额（元）" }] },
    });
  });

  it("tell a contract's number from its day, its name and its amount", () => {
    const { lines, remarks } = taken(
      "设备名称\t合同签订日期\t合同名称\t合同编号\t合同金额\t发票代码\t发票号码\n贴片机\t2021-05-06\t购销合同\tHT-52\t1130\t3600\t26360001",
    );
    expect(lines).toMatchObject([{ contractNo: "HT-52", invoiceNo: "26360001", invoicedOn: "", amount: "" }]);
    expect(remarks.untaken.map(({ head }) => head)).toEqual(["合同签订日期", "合同名称", "合同金额", "发票代码"]);
  });

  it.each(["zh-CN", "en"] as const)("are known by the words of the form itself (%s)", async (locale) => {
    const words = { "zh-CN": chinese, en: english }[locale].fields.equipment;
    const texts = EQUIPMENT_COLUMNS.map((column) => (/On$/.test(column) ? "2021-05-06" : "7"));
    const { lines, remarks } = taken(
      [EQUIPMENT_COLUMNS.map((column) => words[column]).toReversed(), texts.toReversed()]
        .map((row) => row.join("\t"))
        .join("\n"),
    );
    expect(remarks.untaken).toEqual([]);
    expect(lines[0]).toMatchObject(
      Object.fromEntries(
        EQUIPMENT_COLUMNS.map((column, place) => [column, column === "amount" ? "7.00" : texts[place]]),
      ),
    );
  });
});

it.each([
  "合计",
  "合 计",
  "合　计",
  "总 计",
  "小计",
  "合计（元）",
  "合计：",
  "本页小计",
  "金额合计",
  "合计人民币（大写）",
  "TOTAL",
])("%s is no machine", (sum) => {
  const { lines, remarks } = taken(`设备名称\t金额（元）\n贴片机\t1000\n${sum}\t1000\n制表人：张三\t审核：李四`);
  expect(lines.map(({ name }) => name)).toEqual(["贴片机"]);
  expect(remarks.leftOut).toBe(2);
});
