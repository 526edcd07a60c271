import type { SubmissionContent } from "@/lib/applications/domain/content";
import { nameIn } from "@/lib/core/coded-name";
import { formatYuan } from "@/lib/core/money";
import { addDays } from "@/lib/core/time";
import { BUILT_IN_UNITS } from "@/lib/reference/domain/built-in-units";
import type { DraftWish } from "../a-submission";
import { DEMO_FIRMS, type DemoFirm, demoFirm, registrationDivision } from "./firms";
import { machinesOf } from "./machines";
import type { DemoCall, DemoCase, DemoProject } from "./season";

/** What the firm types: the case's figures, and around them what belongs to its unit, its trade and the call's year. */
export function wishOf(call: DemoCall, { firm: key, course, project }: DemoCase): DraftWish {
  const firm = demoFirm(key);
  const { name, oldCode: _oldCode, completedOnDayOfSubmission, library: _library, ...figures } = project;
  const submitted = addDays(call.opensOn, course.find((step) => step.do === "submit")?.day ?? 0);
  return {
    ...figures,
    firmName: firm.name,
    uscc: firm.uscc,
    unitCode: firm.unitCode,
    registrationAuthority: project.registrationAuthority ?? registrationDivision(firm.unitCode),
    industry: firm.industry,
    leadChain: firm.leadChain,
    projectName: name,
    projectCode: projectCodeOf(call, key, project),
    completedOn: completedOnDayOfSubmission ? submitted : `${call.year - 1}-01-15`,
    invoiceNo: project.invoiceNo ?? invoiceNo(call.year, firm, 1),
    change: (content) => inOwnWords(content, call, firm),
  };
}

/** New codes begin with year and month of the filing; until autumn 2020 they began with the year. */
export function projectCodeOf({ year, codesFrom }: DemoCall, key: DemoFirm["key"], { oldCode }: DemoProject): string {
  const { unitCode, industry } = demoFirm(key);
  const region = registrationDivision(unitCode);
  const serial = String(codesFrom + serialOf(key) * 137);
  if (oldCode) return `${Math.min(year - 2, 2020)}-${region}-${industry.slice(0, 2)}-03-${serial}`;
  return `${String(year - 2).slice(2)}02-${region}-07-02-${serial}`;
}

const serialOf = (key: DemoFirm["key"]) => DEMO_FIRMS.findIndex((firm) => firm.key === key) + 1;

const invoiceNo = (year: number, { key }: DemoFirm, line: number) =>
  `${String(year - 2).slice(2)}36200000${String(serialOf(key)).padStart(4, "0")}00${line}`;

const SURNAMES = Array.from("郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕");

function inOwnWords(content: SubmissionContent, call: DemoCall, firm: DemoFirm): void {
  const { A, C, F, G } = content;
  const unit = nameIn(BUILT_IN_UNITS, firm.unitCode, "zh-CN");
  const number = serialOf(firm.key);
  const address = `江西省吉安市${unit}示例工业园区示例路${number}号`;
  const surname = SURNAMES[number % SURNAMES.length];
  Object.assign(A, {
    registeredAddress: address,
    plantAddress: address,
    foundedOn: `${2003 + (number % 14)}-0${1 + (number % 9)}-18`,
    staff: String(60 + number * 11),
    legalRepresentative: `${surname}示例`,
    contactName: `${surname}办事`,
  });
  const { year } = call;
  Object.assign(C, {
    site: address,
    filingAuthority: `${unit}工业和信息化主管部门`,
    filingNo: `${unit}工信技改备示例〔${year - 2}〕${number}号`,
    permitTo: C.completedOn > `${year - 1}-06-30` ? C.completedOn : `${year - 1}-06-30`,
  });
  for (const row of F.formalities) {
    if (row.status === "held") row.authority = `${unit}示例主管部门`;
  }
  Object.assign(G, { signedBy: `${surname}示例`, signedOn: addDays(call.opensOn, 1) });
  listMachines(content, call, firm);
}

/** Three lines of invoices that come to the equipment investment, half, three tenths and the rest. */
function listMachines({ D }: SubmissionContent, { year }: DemoCall, firm: DemoFirm): void {
  const [first] = D.equipment;
  const total = first && wholeFen(first.amount);
  if (!first || !total) return;
  const half = total / 2n;
  const shares = [half, (total * 3n) / 10n, total - half - (total * 3n) / 10n];
  D.equipment = machinesOf(firm.industry).map(({ name, model, quantity }, place) => ({
    ...first,
    id: `machine-${place + 1}`,
    name,
    model,
    quantity: String(quantity),
    contractNo: `HT-${year - 2}-${String(serialOf(firm.key)).padStart(3, "0")}-${place + 1}`,
    invoiceNo: place === 0 ? first.invoiceNo : invoiceNo(year, firm, place + 1),
    amount: formatYuan(shares[place] ?? 0n),
    location: ["一号厂房", "二号厂房", "公用工程站"][place] ?? "一号厂房",
    assetNo: `SB-${year - 2}-${serialOf(firm.key)}${place + 1}`,
  }));
}

/** The builder writes whole fen: "9000000.00". */
const wholeFen = (yuan: string) => BigInt(yuan.replace(".", ""));
