import type { OfficerActor } from "@/lib/auth/actor";
import { sha256Hex } from "@/lib/core/sha256";
import { importLibrary } from "@/lib/library/commands/import-library";
import { accepted } from "./people";

export type ALibraryEntry = {
  readonly entryNo: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly firmName: string;
  readonly uscc: string;
  readonly division: string;
  /** 万元 */
  readonly plannedInvestment: string;
};

const HEADER = "年度,入库编号,项目代码,项目名称,企业名称,统一社会信用代码,县（市、区）,计划投资（万元）";

/** The nth project of a list, with a fictional firm. */
export function aLibraryEntry(number: number, given: Partial<ALibraryEntry> = {}, year = 2020): ALibraryEntry {
  const serial = String(number).padStart(6, "0");
  return {
    entryNo: `JA${year}-${serial}`,
    projectCode: `${year}-360802-39-03-${serial}`,
    projectName: `示例产线智能化技术改造项目${number}`,
    firmName: `吉安示例第${number}有限公司`,
    uscc: "91360802DEM000022H",
    division: "360802",
    plannedInvestment: "1200",
    ...given,
  };
}

export const libraryCsv = (entries: readonly ALibraryEntry[], year = 2020): Buffer =>
  Buffer.from([HEADER, ...entries.map((entry) => lineOf(entry, year))].join("\r\n"), "utf8");

const lineOf = (entry: ALibraryEntry, year: number) =>
  [
    String(year),
    entry.entryNo,
    entry.projectCode,
    entry.projectName,
    entry.firmName,
    entry.uscc,
    entry.division,
    entry.plannedInvestment,
  ]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(",");

/** A list imported by the same command as the interface's. */
export async function aLibrary(officer: OfficerActor, entries: readonly ALibraryEntry[], year = 2020): Promise<void> {
  const bytes = libraryCsv(entries, year);
  accepted(await importLibrary(officer, { bytes, fileName: `${year}.csv`, sha256: sha256Hex(bytes) }));
}
