import { type ALibraryEntry, aLibraryEntry } from "../a-library";
import { projectCodeOf } from "./content-of-case";
import { demoUscc } from "./demo-uscc";
import { demoFirm } from "./firms";
import type { DemoCall, DemoCase } from "./season";

/** Projects of firms that do not apply: a library is longer than the applications of a call. */
const OTHERS = 60;
const DIVISIONS = ["360802", "360803", "360821", "360822", "360823", "360824", "360825", "360826"];
const TRADES = ["电子", "机械", "食品", "建材", "医药", "纺织"];

/** The list of one year, as the bureau imports it: every project that a call of that year finds in it, and others. */
export function libraryOf(year: number, calls: readonly DemoCall[]): ALibraryEntry[] {
  const listed = calls.flatMap((call) => call.cases.flatMap((each) => entryOf(call, each)));
  const others = Array.from({ length: OTHERS }, (_, place) => ofNobody(year, place));
  return [...listed, ...others].map((entry, place) => aLibraryEntry(place + 1, entry, year));
}

type Entry = Omit<ALibraryEntry, "entryNo">;

function entryOf(call: DemoCall, { firm: key, project }: DemoCase): Entry[] {
  const firm = demoFirm(key);
  const own: Entry = {
    projectCode: projectCodeOf(call, key, project),
    projectName: project.name,
    firmName: firm.name,
    uscc: firm.uscc,
    division: firm.unitCode,
    plannedInvestment: String(Math.round(Number(project.investmentExclVat ?? "1200") * 1.1)),
  };
  const stranger = { firmName: "吉安示例关联企业有限公司", uscc: demoUscc("360800", 99) };
  switch (project.library ?? "listed") {
    case "listed":
      return [own];
    case "under-another-firm":
      return [{ ...own, ...stranger }];
    case "by-name-only":
      return [{ ...own, ...stranger, projectCode: "" }];
    case "absent":
      return [];
  }
}

function ofNobody(year: number, place: number): Entry {
  const division = DIVISIONS[place % DIVISIONS.length] ?? "360802";
  const trade = TRADES[place % TRADES.length] ?? "电子";
  return {
    projectCode: `${String(year - 1).slice(2)}03-${division}-07-02-${String(900_001 + place * 7)}`,
    projectName: `${trade}生产线设备更新项目（${place + 1}）`,
    firmName: `吉安示例${trade}第${place + 1}有限公司`,
    uscc: demoUscc(division, 201 + place),
    division,
    plannedInvestment: String(600 + ((place * 173) % 4200)),
  };
}
