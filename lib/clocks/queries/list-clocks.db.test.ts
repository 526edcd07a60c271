import { beforeAll, expect, it } from "vitest";
import type { OfficerActor } from "@/lib/auth/actor";
import { askDepartment } from "@/lib/inquiries/commands/ask-department";
import { aReply } from "@/lib/testing/a-reply";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, aFirm, forgetSharedAdmin } from "@/lib/testing/people";
import { listClocks, type ShownHolder } from "./list-clocks";

let officer: OfficerActor;
let inquiryId: string;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const scene = await aScreenedCall();
  const { call, county, firm } = scene;
  officer = scene.officer;
  const first = (await aSubmission(firm, call)).applicationId;
  const second = (await aFirm({ uscc: "91360803DEM000030T", unitCode: "360803" })).actor;
  await aSubmission(second, call, { projectCode: "2020-360803-39-03-000009", invoiceNo: "8" });
  await setClock("2026-06-12T01:00:00Z");
  await recommended(county, first);
  const letter = { callId: call.callId, department: "statistics", documentNo: "函1号" } as const;
  inquiryId = accepted(await askDepartment(officer, letter)).inquiryId;
});

const shown = async () =>
  (await listClocks(officer)).map(({ step, holder, daysLeft }) => [step, nameOfHolder(holder), daysLeft]);

const nameOfHolder = (holder: ShownHolder) => {
  if (holder.kind === "unit") return holder.unit.code;
  return "name" in holder ? holder.name : holder.kind;
};

it("names who has each step and what is left of it, the late first", async () => {
  // Friday 19 June 2026 is a holiday; the 12th was a Friday, the county has had its one since Wednesday the 10th.
  await setClock("2026-06-18T01:00:00Z");
  expect(await shown()).toEqual([
    ["county-check", "360803", -1],
    ["department", "statistics", 1],
    ["city-check", "officer", 6],
  ]);
  expect((await listClocks(officer, "department")).map(({ href }) => href)).toEqual([`/desk/inquiries/${inquiryId}`]);
});

it("a department that has answered has nothing before it any more", async () => {
  await aReply(officer, inquiryId, { documentNo: "复1号", repliedOn: "2026-06-17" });
  expect((await shown()).map(([step]) => step)).toEqual(["county-check", "city-check"]);
});
