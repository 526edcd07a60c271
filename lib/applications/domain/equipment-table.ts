import { normaliseName } from "@/lib/core/normalise";
import { blankRow } from "./blank-content";
import { pastedCount, pastedDay, pastedYuan } from "./pasted-values";
import { type Equipment, equipmentFields } from "./sections/investment";

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

const HEADS: Readonly<Record<Column, RegExp>> = {
  name: /^(设备|资产|软件)?(\(软件\))?名称|^设备$|^NAME|^EQUIPMENT/,
  model: /型号|规格|MODEL/,
  quantity: /数量|台数|QUANTITY/,
  contractNo: /合同/,
  invoiceNo: /发票(号|代码)|INVOICENO|INVOICENUMBER/,
  invoicedOn: /(开票|发票).*(日期|时间)|INVOICEDATE/,
  amount: /金额|价款|AMOUNT/,
  paidOn: /付款.*(日期|时间)|PAYMENTDATE/,
  paymentNo: /付款.*(凭证|单号|回单)|凭证号|VOUCHER/,
  location: /地点|位置|存放|LOCATION/,
  assetNo: /资产编号|资产号|ASSETNO|ASSETNUMBER/,
  seller: /销售方|销货方|供应商|供货|SELLER|SUPPLIER|VENDOR/,
  sellerUscc: /(销售方|销货方|供应商|供货).*(税号|识别号|信用代码)|(SELLER|SUPPLIER|VENDOR).*(CODE|USCC|TAX)/,
};

/** The more telling heads first: “发票日期” is no invoice number, “资产编号” no name. */
const TELLING: readonly Column[] = [
  "sellerUscc",
  "seller",
  "invoicedOn",
  "paidOn",
  "assetNo",
  "paymentNo",
  "invoiceNo",
  "contractNo",
  "model",
  "quantity",
  "amount",
  "location",
  "name",
];

type Place = { readonly column: Column; readonly inWan: boolean } | null;

const headOf = (text: string): Place => {
  const head = normaliseName(text) ?? "";
  if (head === "") return null;
  const column = TELLING.find((each) => HEADS[each].test(head));
  return column ? { column, inWan: head.includes("万元") } : null;
};

/** Lines of 设备清单 from the cells of any table: by its heads where there are some, else in the form's own order. */
export function equipmentLines(cells: readonly (readonly string[])[], newId: () => string): Equipment[] {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
  const heads = (filled[0] ?? []).map(headOf);
  const hasHeads = heads.filter((head) => head !== null).length >= 2;
  const places = hasHeads ? heads : EQUIPMENT_COLUMNS.map((column) => ({ column, inWan: false }));
  return (hasHeads ? filled.slice(1) : filled)
    .filter((row) => !isSumRow(row))
    .map((row) => lineOf(row, places, newId()));
}

/** The last line of most lists is their sum. */
export const isSumRow = (row: readonly string[]) =>
  row.some((cell) => /^(合计|总计|小计|TOTAL)[:：]?$/i.test(cell.trim()));

function lineOf(row: readonly string[], places: readonly Place[], id: string): Equipment {
  const line = blankRow(equipmentFields, id);
  places.forEach((place, index) => {
    const text = row[index]?.trim() ?? "";
    if (place === null || text === "" || line[place.column] !== "") return;
    line[place.column] = readCell(place.column, text, place.inWan);
  });
  return line;
}

function readCell(column: Column, text: string, inWan: boolean): string {
  switch (column) {
    case "amount":
      return pastedYuan(text, inWan);
    case "invoicedOn":
    case "paidOn":
      return pastedDay(text);
    case "quantity":
      return pastedCount(text);
    default:
      return text;
  }
}
