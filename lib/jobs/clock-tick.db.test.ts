import { expect, it } from "vitest";
import { aCall } from "@/lib/testing/a-call";
import { asOwner, setClock } from "@/lib/testing/database";
import { anOfficer } from "@/lib/testing/people";
import { recordWhatTheClockBrought } from "./clock-tick";

const stateOf = (callId: string) =>
  asOwner(
    async (owner) => (await owner.query(`select "state"::text as state from "call" where "id" = $1`, [callId])).rows[0],
  );

it("closes a call once its instant is past, begins its screening, and writes down each step once", async () => {
  await setClock("2026-06-01T08:30:00+08:00");
  const { actor } = await anOfficer();
  const closesAt = new Date("2026-06-30T17:00:00+08:00");
  const { callId } = await aCall(actor, { closesAt });

  await setClock("2026-06-30T16:59:59+08:00");
  expect(await recordWhatTheClockBrought()).toBe(0);
  expect(await stateOf(callId)).toEqual({ state: "open" });

  await setClock("2026-06-30T17:00:01+08:00");
  await Promise.all([recordWhatTheClockBrought(), recordWhatTheClockBrought(), recordWhatTheClockBrought()]);
  expect(await stateOf(callId)).toEqual({ state: "screening" });
  const { rows } = await asOwner((owner) =>
    owner.query(
      `select "action", "actorRole" from "audit_event" where "subjectId" = $1 and "actorRole" = 'system:clock' order by "seq"`,
      [callId],
    ),
  );
  expect(rows).toEqual([
    { action: "close-call", actorRole: "system:clock" },
    { action: "start-screening-call", actorRole: "system:clock" },
  ]);
});
