import { beforeAll, describe, expect, it } from "vitest";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { aSignedSiteCheck } from "@/lib/testing/a-site-check";
import { type ARankedCall, aRankedCall } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, forgetSharedAdmin } from "@/lib/testing/people";
import { theVerifier } from "@/lib/testing/verifier";
import { wholeRecords } from "@/lib/testing/whole-records";
import { proposeAwards } from "./propose-awards";

const fund = {
  budgetFen: 50_000_000n,
  maxAwards: 1,
  awardFen: 50_000_000n,
  mode: "strict_stop",
  minScoreCenti: null,
} as const;
let ranked: ARankedCall;

/** Three ranked projects and one award; every plant on the list must have been looked at. */
beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  ranked = await aRankedCall({ setClock, call: { fund, siteCheck: { time: "after_scoring", required: true } } });
});

const [FIRST, SECOND, THIRD] = [0, 1, 2] as const;
const at = (place: number): string => ranked.applicationIds[place] ?? "";
const propose = async (runId = ranked.runId) =>
  proposeAwards(ranked.officer, { callId: ranked.callId, runId, opinion: "同意。" });
const refused = (error: string) => ({ ok: false, error });

describe("a list of a call that has plants looked at after scoring", () => {
  it("waits for whoever it would put forward, draws the line again past who is left out, and says why", async () => {
    const { officer, callId } = ranked;
    expect(await propose()).toEqual(refused("site-checks-missing"));
    await aSignedSiteCheck(officer, at(FIRST), { result: "failed", findings: "设备闲置。" });
    expect(await propose()).toEqual(refused("site-checks-missing"));

    const figures = [{ figure: "investment_excl_vat" as const, value: 999_999_999n }];
    const { standing } = await aSignedSiteCheck(officer, at(SECOND), { result: "reduced", figures });
    expect(standing).toBe("below-criteria");
    expect(await propose()).toEqual(refused("figures-changed"));
    const { runId } = accepted(await drawRanking(officer, callId));
    expect(await propose(runId)).toEqual(refused("site-checks-missing"));

    await aSignedSiteCheck(officer, at(THIRD));
    const { proposalId } = accepted(await propose(runId));
    const { rows } = await asOwner((client) =>
      client.query(
        `select "applicationId", "outcome"::text, "rank", "reasonCode" from "award" where "proposalId" = $1 order by "rank"`,
        [proposalId],
      ),
    );
    expect(rows).toEqual([
      { applicationId: at(FIRST), outcome: "not_selected", rank: 1, reasonCode: "SITE_CHECK_FAILED" },
      { applicationId: at(SECOND), outcome: "not_selected", rank: 2, reasonCode: "SITE_CHECK_BELOW_CRITERIA" },
      { applicationId: at(THIRD), outcome: "proposed", rank: 3, reasonCode: null },
    ]);
  });

  it("follows from its record: scores by the figures of the day they were locked, the tie-break by those found since", async () => {
    const { answer } = await theVerifier();
    const rows = await wholeRecords();
    expect(rows.map(({ content, root }) => answer(content, root).line)).toEqual([
      `verified (everything, root ${rows[0]?.root})`,
    ]);
  });

  it("cannot be given to an unchecked or failed plant, whatever the program says", async () => {
    const insert = (applicationId: string) =>
      asOwner((client) =>
        client.query(
          `insert into "award" ("proposalId", "applicationId", "outcome", "sheets", "amountFen")
           select "id", $1, 'proposed', 3, 1 from "award_proposal" limit 1`,
          [applicationId],
        ),
      );
    await expect(insert(at(FIRST))).rejects.toMatchObject({ constraint: "award_site_check" });
  });
});
