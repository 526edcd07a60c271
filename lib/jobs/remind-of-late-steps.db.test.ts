import { beforeAll, expect, it } from "vitest";
import type { Actor, CountyActor, OfficerActor } from "@/lib/auth/actor";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { recordWhatTheClockBrought } from "./clock-tick";

let county: CountyActor;
let neighbour: CountyActor;
let officer: OfficerActor;
let applicationId: string;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const scene = await aScreenedCall();
  ({ county, officer } = scene);
  neighbour = (await aCountyOfficer("360803")).actor;
  ({ applicationId } = await aSubmission(scene.firm, scene.call));
});

const late = async (actor: Actor) => {
  const { rows } = await listNotifications(actor, { filters: {}, direction: "desc", skip: 0 }, "zh-CN");
  return rows.filter(({ title }) => title.startsWith("已超办理时限")).length;
};

it("a county is reminded once of what lies there beyond its five working days, and no other county", async () => {
  await setClock("2026-06-17T15:59:00Z"); // the fifth working day
  await recordWhatTheClockBrought();
  expect(await late(county)).toBe(0);
  await setClock("2026-06-17T16:00:00Z"); // midnight in Shanghai
  await Promise.all([recordWhatTheClockBrought(), recordWhatTheClockBrought()]);
  await recordWhatTheClockBrought();
  expect([await late(county), await late(neighbour), await late(officer)]).toEqual([1, 0, 0]);
});

it("with the city the clock begins anew, and the officers are reminded", async () => {
  await recommended(county, applicationId);
  await setClock("2026-06-30T01:00:00Z");
  await recordWhatTheClockBrought();
  expect(await late(officer)).toBe(0);
  await setClock("2026-07-07T01:00:00Z");
  await recordWhatTheClockBrought();
  expect([await late(county), await late(officer)]).toEqual([1, 1]);
});
