import { blankRow } from "./blank-content";
import { cellOf, headedTable, remarksOn, type TableRemarks, unitOf } from "./headed-table";
import { pastedCount, pastedDay, pastedYuan } from "./pasted-values";
import { type Equipment, equipmentFields } from "./sections/investment";
import type { Heads } from "./table-heads";

type Column = Exclude<keyof Equipment, "id">;

/** The order of 设备清单, for a table that comes without heads. */
export const EQUIPMENT_COLUMNS = [
  "name",
  "model",
  "quantity",
  "contractNo",
  "invoiceNo",
  "invoicedOn",
  "amount",
  "paidOn",
  "paymentNo",
  "location",
  "assetNo",
  "seller",
  "sellerUscc",
] as const satisfies readonly Column[];

/** An amount with VAT, of one piece, of a contract or of a payment is not the one that is asked for. */
const HEADS: Heads<Column> = [
  [null, /(^|[^不未])含税|价税|(^|[^含未])税额|税率|税金$|单价|总价|^VAT|INCL|UNITPRICE/],
  [null, /(合同|付款|支付|已付|到账).*(金额|价款|额)/],
  [
    "sellerUscc",
    /(销售方|销货方|供应商|供货.*|卖方).*(税号|识别号|信用代码)|(SELLER|SUPPLIER|VENDOR).*(CODE|USCC|TAX)/,
  ],
  [
    "seller",
    /(销售方|销货方|供应商|供货[商方]|供货单位|卖方)(全?名称?|单位)?(\(.*\))?$|(SELLER|SUPPLIER|VENDOR)(NAME)?$/,
  ],
  ["invoicedOn", /(开票|发票).*(日期|时间)|INVOICEDATE/],
  ["paidOn", /(付款|支付).*(日期|时间)|PAYMENTDATE/],
  [null, /日期|时间|DATE/],
  ["assetNo", /资产(编号|编码|号)|ASSETN/],
  ["paymentNo", /(付款|支付).*(凭证|单号|回单|流水)|凭证(编?号|$)|VOUCHER/],
  ["invoiceNo", /发票.*(号$|号码|编号)|^发票$|INVOICEN/],
  ["contractNo", /合同.*号|^(购销|采购|购置|设备)?合同$|CONTRACT(N|$)/],
  ["amount", /(不含税|未含税|未税|除税|税前).*(额|价)|(额|价款).*(不含税|未含税|未税|除税)|AMOUNT.*(WITHOUT|EXCL|NET)/],
  ["name", /(设备|资产|软件|货物|机器|仪器).*名称|^名称|^(主要)?设备$|^品名$|^NAME|^EQUIPMENT/],
  ["model", /型号|MODEL/],
  ["model", /规格/],
  ["quantity", /数量|台数|QUANTITY|QTY/],
  ["amount", /金额|价款|AMOUNT/],
  ["location", /地点|位置|存放|LOCATION/],
];

/** Lines of 设备清单 from the cells of any table, and what is to be said of it. */
export function equipmentLines(
  cells: readonly (readonly string[])[],
  newId: () => string,
): { readonly lines: readonly Equipment[]; readonly remarks: TableRemarks } {
  const table = headedTable(cells, HEADS, EQUIPMENT_COLUMNS);
  const counted = unitOf(table, "amount", "元");
  const lines = table.rows.map((row) => {
    const line = blankRow(equipmentFields, newId());
    for (const column of EQUIPMENT_COLUMNS) {
      const text = cellOf(table, row, column);
      line[column] = column === "amount" ? pastedYuan(text, counted) : readCell(column, text);
    }
    return line;
  });
  return { lines, remarks: remarksOn(table, counted) };
}

function readCell(column: Column, text: string): string {
  switch (column) {
    case "invoicedOn":
    case "paidOn":
      return pastedDay(text);
    case "quantity":
      return pastedCount(text);
    default:
      return text;
  }
}
