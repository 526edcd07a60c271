import { describe, expect, it } from "vitest";
import { type DetectedApplication, type DetectedExpert, detect } from "./detection";
import { isRecent } from "./employment";

const FIRM = "91360802DEM000022H";
const OTHER = "91360803DEM000030T";
const rule = { today: "2026-11-29", sameDivisionBars: false };

const expertWith = (given: Partial<DetectedExpert> = {}): DetectedExpert => ({
  id: "e",
  name: "评甲",
  employer: { name: "示例大学", uscc: null },
  former: [],
  groupUsccs: [],
  divisionCode: "360100",
  ...given,
});
const applicationWith = (given: Partial<DetectedApplication> = {}): DetectedApplication => ({
  id: "a",
  firm: { name: "吉安示例电子有限公司", uscc: FIRM },
  unitCode: "360802",
  vendors: [],
  auditors: [],
  helpers: [],
  recusals: [],
  ...given,
});
const kinds = (expert: DetectedExpert, application = applicationWith(), under = rule) =>
  detect([expert], [application], under).map(({ kind, isProven, evidence }) =>
    [kind, isProven ? "proven" : "suspected", ...evidence.map(({ code }) => code)].join(" "),
  );
const body = (name: string, uscc: string | null = null) => ({ name, uscc });

describe("what comparing finds", () => {
  it("is nothing between strangers", () => {
    expect(kinds(expertWith())).toEqual([]);
  });

  it("is the employer: proven by the code, suspected by the name where a code is missing", () => {
    expect(kinds(expertWith({ employer: body("别名", " 91360802dem000022h") }))).toEqual(["employer proven code"]);
    expect(kinds(expertWith({ employer: body("吉安示例电子有限公司") }))).toEqual(["employer suspected name"]);
    expect(kinds(expertWith({ employer: body("吉安示例电子有限公司", OTHER) }))).toEqual([]);
  });

  it("is the employer's group", () => {
    expect(kinds(expertWith({ groupUsccs: [OTHER, FIRM] }))).toEqual(["group suspected group"]);
  });

  it("is an employer of the last three years, to the day", () => {
    const until = (day: string) => kinds(expertWith({ former: [{ ...body("旧名", FIRM), until: day }] }));
    expect(until("2023-11-29")).toEqual(["former-employer suspected former-code"]);
    expect(until("2023-11-28")).toEqual([]);
    expect([isRecent("2024-02-29", "2027-02-28"), isRecent("2024-02-29", "2027-03-01")]).toEqual([true, false]);
  });

  it("is the division only where the call says that it bars; a zone belongs to its county", () => {
    const local = expertWith({ divisionCode: "360821" });
    const zone = applicationWith({ unitCode: "360821401" });
    expect(kinds(local, zone)).toEqual([]);
    expect(kinds(local, zone, { ...rule, sameDivisionBars: true })).toEqual(["division proven division"]);
    expect(kinds(expertWith(), zone, { ...rule, sameDivisionBars: true })).toEqual([]);
  });

  it("is a vendor or an auditor, named once however many invoices there are", () => {
    const works = expertWith({ employer: body("示例装备有限公司", OTHER) });
    const invoices = [body("示例装备有限公司", OTHER), body("示例装备有限公司", OTHER), body("示例装备有限公司")];
    expect(kinds(works, applicationWith({ vendors: invoices.slice(0, 2) }))).toEqual(["vendor suspected code"]);
    expect(kinds(works, applicationWith({ vendors: invoices.slice(2) }))).toEqual(["vendor suspected name"]);
    expect(kinds(works, applicationWith({ auditors: [body("示例装备有限公司", OTHER)] }))).toEqual([
      "auditor suspected code",
    ]);
  });

  it("is whoever helped to write the application, in his own name or his employer's", () => {
    const helpers = [body("评甲"), body("示例大学")];
    expect(kinds(expertWith(), applicationWith({ helpers }))).toEqual(["helped-write suspected name own-name"]);
  });
});

describe("the firm's recusal list", () => {
  const asked = { kind: "person", name: "评 甲", employerName: "", uscc: null, isAccepted: false } as const;
  const against = (...recusals: DetectedApplication["recusals"]) => kinds(expertWith(), applicationWith({ recusals }));

  it("bars by suspicion while nobody has answered, and proven once it is accepted", () => {
    expect(against(asked)).toEqual(["recusal suspected recused-person"]);
    expect(against({ ...asked, isAccepted: true })).toEqual(["recusal proven recused-person recusal-accepted"]);
  });

  it("says whether the employer fits too, and bars a namesake all the same until a person has looked", () => {
    expect(against({ ...asked, employerName: "示例大学" })).toEqual(["recusal suspected recused-colleague"]);
    expect(against({ ...asked, employerName: "另一大学" })).toEqual(["recusal suspected recused-person"]);
    expect(against({ ...asked, name: "评乙", employerName: "示例大学" })).toEqual([]);
  });

  it("of an institution reaches whoever works there, or did within three years", () => {
    const institution = { ...asked, kind: "institution", name: "示例大学" } as const;
    expect(against(institution)).toEqual(["recusal suspected recused-institution"]);
    const left = (until: string) =>
      kinds(
        expertWith({ employer: body("别处"), former: [{ ...body("示例大学"), until }] }),
        applicationWith({ recusals: [institution] }),
      );
    expect(left("2025-01-01")).toEqual(["recusal suspected recused-institution"]);
    expect(left("2020-01-01")).toEqual([]);
  });
});
