import { randomUUID } from "node:crypto";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { accepted, aFirm } from "@/lib/testing/people";
import { aShortCall } from "../../e2e/drills/a-short-call";
import { manyDrafts } from "../../e2e/drills/many-drafts";

const SUBMISSIONS = 240;

/** Hands in as many drafts as there are, by so many at once; prints how many a second that were. */
const clients = Number(process.argv[2] ?? "8");
const firm = (await aFirm()).actor;
const drafts = [...(await manyDrafts(firm, await aShortCall(2021), SUBMISSIONS + clients))];
const handIn = async (applicationId: string) => {
  const attempt = { applicationId, idempotencyKey: randomUUID(), ineligibleConfirmed: true };
  accepted((await submitApplication(firm, attempt)).result);
};
await Promise.all(drafts.splice(0, clients).map(handIn)); // warms up
const begun = performance.now();
await Promise.all(
  Array.from({ length: clients }, async () => {
    for (let id = drafts.pop(); id !== undefined; id = drafts.pop()) await handIn(id);
  }),
);
console.log(JSON.stringify({ perSecond: SUBMISSIONS / ((performance.now() - begun) / 1000) }));
process.exit(0); // the portal's pool would keep this process waiting
