import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { expect } from "@playwright/test";
import { aFirm } from "@/lib/testing/people";
import { aShortCall, overWith } from "./drills/a-short-call";
import { manyDrafts } from "./drills/many-drafts";
import { senderFor, submitBy } from "./drills/requests";
import { test } from "./fixtures";
import { startOwnServer } from "./own-server";
import { asOwner } from "./portal";

// A small burst in every run of the tests; `npm run drill -- deadline` sends 400 within five seconds either way.
const COUNT = Number(process.env.JIGAI_DRILL_SUBMISSIONS ?? "40");
const SPREAD_MS = process.env.JIGAI_DRILL_SUBMISSIONS ? 5_000 : 1_500;

const FAKETIME = [
  "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
  "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
].find((file) => existsSync(file));

for (const shift of process.env.JIGAI_DRILL_SUBMISSIONS ? ["+1h", "-1h"] : ["+1h"]) {
  test(`${COUNT} submissions around the deadline are judged by the database, the server's own clock ${shift} off`, async () => {
    // biome-ignore lint/suspicious/noSkippedTests: left out by name only where the program cannot be had
    test.skip(FAKETIME === undefined, "faketime is not installed");
    test.setTimeout(180_000 + COUNT * 500);
    const call = await aShortCall(shift === "+1h" ? 2022 : 2020);
    const firm = (await aFirm()).actor;
    const drafts = await manyDrafts(firm, call, COUNT);
    const server = await startOwnServer({
      LD_PRELOAD: FAKETIME ?? "",
      FAKETIME: shift,
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      DONT_FAKE_MONOTONIC: "1",
    });
    try {
      const sender = await senderFor(firm.accountId, server.address);
      const { closesAt } = call.content;
      await setClockBefore(closesAt, SPREAD_MS);
      const replies = await Promise.all(
        drafts.map(async (applicationId, place) => {
          await new Promise((resolve) => setTimeout(resolve, (place / COUNT) * 2 * SPREAD_MS));
          return { applicationId, reply: await submitBy(sender, { applicationId, idempotencyKey: randomUUID() }) };
        }),
      );
      const late = replies.flatMap(({ reply }) => (reply?.ok && "late" in reply.value ? [reply.value.late] : []));
      const taken = replies.flatMap(({ applicationId, reply }) =>
        reply?.ok && "receiptNo" in reply.value ? [applicationId] : [],
      );
      expect(late.length + taken.length).toBe(COUNT);
      expect(Math.min(late.length, taken.length)).toBeGreaterThan(0);
      expect(late.filter((at) => new Date(at) <= closesAt)).toEqual([]);
      const { rows } = await asOwner((owner) =>
        owner.query<{ applicationId: string; submittedAt: Date }>(
          `select "applicationId", "submittedAt" from "submission" where "applicationId" = any($1::uuid[])`,
          [[...drafts]],
        ),
      );
      expect(rows.map(({ applicationId }) => applicationId).sort()).toEqual(taken.sort());
      expect(rows.filter(({ submittedAt }) => submittedAt > closesAt)).toEqual([]);
    } finally {
      await server.kill();
      await overWith(call);
    }
  });
}

/** The portal's clock runs on from there: the deadline comes by itself. */
async function setClockBefore(instant: Date, milliseconds: number): Promise<void> {
  const before = new Date(instant.getTime() - milliseconds).toISOString();
  await asOwner((owner) => owner.query("select clock_set($1::timestamptz)", [before]));
}
