import { blankRow } from "@/lib/applications/domain/blank-content";
import { priorFundingFields } from "@/lib/applications/domain/sections/investment";
import { aFirm } from "@/lib/testing/people";
import { aShortCall } from "../../e2e/drills/a-short-call";
import { manyDrafts } from "../../e2e/drills/many-drafts";

/** Makes as many drafts as are asked for, of one firm, in a call that is open; section D has more than forty fields in each. */
const count = Number(process.argv[2] ?? "16");
const firm = (await aFirm()).actor;
const applicationIds = await manyDrafts(firm, await aShortCall(2023), count, {
  change: ({ D }) => {
    D.priorFunding = "yes";
    D.priorFundings = Array.from({ length: 7 }, (_, number) => blankRow(priorFundingFields, `funding-${number + 1}`));
  },
});
console.log(JSON.stringify({ accountId: firm.accountId, applicationIds }));
process.exit(0); // the portal's pool would keep this process waiting
