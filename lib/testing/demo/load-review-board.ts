import { randomUUID } from "node:crypto";
import { sha256Hex } from "@/lib/core/sha256";
import { runSha256 } from "@/lib/ranking/domain/run";
import { sealRoot, sheetCommit } from "@/lib/ranking/domain/seal";
import { withClient } from "../../../scripts/postgres/roles";
import { type GrantReviews, runOfReviews } from "./grant-reviews";

const TITLE = "示范排名（公开的基金评审数据，非本市申报）";

export type BoardObstacle = "production" | "no-season" | "loaded-already";

/**
 * Puts a ranked, archived call with these sheets into a demonstration: its board is the portal's own, its projects and reviewers are
 * numbers. Written as the owner of the schema, because no command makes a call without firms, and only where the clock may be moved.
 */
export function loadReviewBoard(ownerUrl: string, reviews: GrantReviews): Promise<{ callId: string } | BoardObstacle> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{
      instance: string;
      officer: string | null;
      call: string | null;
      loaded: boolean;
    }>(
      `select "instance", (select "id" from "account" where "role" = 'officer' limit 1) as officer,
         (select "id" from "call" where "sealedAt" is not null order by "sealedAt" limit 1) as call,
         exists (select from "call" where "title" = $1) as loaded from "portal_clock"`,
      [TITLE],
    );
    const [found] = rows;
    if (found?.instance !== "demo" && found?.instance !== "test") return "production";
    if (found.officer === null || found.call === null) return "no-season";
    if (found.loaded) return "loaded-already";

    const callId = randomUUID();
    const commits = [...reviews].flatMap(([id, sheets]) => sheets.map((sheet) => sheetCommit(sha256Hex(id), sheet)));
    const root = sealRoot(commits);
    const { input, result } = runOfReviews(reviews, root, callId);
    await client.query("begin");
    try {
      await client.query(`alter table "call" disable trigger user; alter table "approval_step" disable trigger user`);
      await client.query(
        `insert into "call" select (jsonb_populate_record(c, $2::jsonb)).* from "call" c where c."id" = $1`,
        [found.call, JSON.stringify(changesOf(callId, root, input.fund))],
      );
      await client.query(
        `insert into "approval_step" select (jsonb_populate_record(s, jsonb_build_object('callId', $2::text))).* from "approval_step" s where s."callId" = $1`,
        [found.call, callId],
      );
      await client.query(`alter table "call" enable trigger user; alter table "approval_step" enable trigger user`);
      await client.query(
        `insert into "ranking_run" ("callId", "input", "result", "inputSha256", "resultSha256", "createdById", "createdAt")
         values ($1, $2, $3, $4, $5, $6, '2017-12-01T02:00:00Z')`,
        [callId, JSON.stringify(input), JSON.stringify(result), runSha256(input), runSha256(result), found.officer],
      );
      await client.query("commit");
      return { callId };
    } catch (fault) {
      await client.query("rollback");
      throw fault;
    }
  });
}

/** What differs from the call that it is copied from; its window lies before every other. */
const changesOf = (id: string, root: string, { budgetFen, maxAwards }: { budgetFen: number; maxAwards: number }) => ({
  id,
  year: 2017,
  title: TITLE,
  documentNo: "示范数据〔2017〕1号",
  state: "archived",
  opensAt: "2017-01-01T00:00:00Z",
  closesAt: "2017-02-01T00:00:00Z",
  openedAt: "2016-12-31T00:00:00Z",
  closedAt: "2017-02-01T00:00:00Z",
  reviewStartedAt: "2017-03-01T00:00:00Z",
  sealedAt: "2017-11-30T09:00:00Z",
  sealRoot: root,
  noticeSha256: null,
  noticeName: null,
  noticeBytes: null,
  budgetFen,
  maxAwards,
  minScoreCenti: null,
});
