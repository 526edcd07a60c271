import { randomUUID } from "node:crypto";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { accepted, aFirm } from "@/lib/testing/people";
import { aShortCall } from "../../e2e/drills/a-short-call";
import { manyDrafts } from "../../e2e/drills/many-drafts";

const WARM_UP = 400;
const SUBMISSIONS = 480;

/** Hands in as many drafts as there are, by so many at once; prints how many a second that were once the code ran warm. */
const clients = Number(process.argv[2] ?? "8");
const firm = (await aFirm()).actor;
const drafts = [...(await manyDrafts(firm, await aShortCall(2021), WARM_UP + SUBMISSIONS))];
const handIn = async (applicationId: string) => {
  const attempt = { applicationId, idempotencyKey: randomUUID(), ineligibleConfirmed: true };
  accepted((await submitApplication(firm, attempt)).result);
};
const handInAll = async (waiting: string[]) => {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await handIn(id);
    }),
  );
  return (performance.now() - begun) / 1000;
};
await handInAll(drafts.splice(0, WARM_UP));
console.log(JSON.stringify({ perSecond: SUBMISSIONS / (await handInAll(drafts)) }));
process.exit(0); // the portal's pool would keep this process waiting
