import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import { asOwner } from "./portal";
import { openSessionFor } from "./session";

export const ROLES = ["firm", "county", "officer", "expert", "approver", "inspector", "admin"] as const;
export type Role = (typeof ROLES)[number];
/** Who knocks: a person in a role, or somebody with no account. */
export type Visitor = Role | "nobody";

type DemoAccount = { readonly role: Role; readonly email: string; readonly password: string };

/** The demo season that the portal under test was started with. */
export function demoAccounts(): readonly DemoAccount[] {
  const file = path.join(process.env.JIGAI_DATA_DIR ?? ".data", "demo-accounts.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Asks for one row and takes it for granted: a season without it is a season that lost something. */
async function one<Row extends object>(sql: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await asOwner((owner) => owner.query<Row>(sql, values));
  const [row] = rows;
  if (!row) throw new Error(`the demo season has no answer to: ${sql}`);
  return row;
}

/** The addresses' variable parts, each something that really exists, and who it belongs to. */
export type World = {
  readonly callId: string;
  readonly closedCallId: string;
  readonly applicationId: string;
  /** Found ineligible by the city, and somebody of the firm that reads why. */
  readonly decided: { readonly applicationId: string; readonly ownerAccountId: string; readonly opinion: string };
  readonly rulingId: string;
  readonly questionId: string;
  /** Who has asked it. */
  readonly askerAccountId: string;
  readonly evidenceId: string;
  readonly firmId: string;
  readonly licenceId: string;
  readonly assignmentId: string;
  readonly proposalId: string;
  readonly approvalFileId: string;
  /** Being written, and in force. */
  readonly siteCheckId: string;
  readonly signedSiteCheckId: string;
  readonly noticeId: string;
  readonly noticeSha256: string;
  readonly receiptNo: string;
  readonly handedUpId: string;
  readonly handedUpCallId: string;
  readonly inquiryId: string;
  readonly replyId: string;
  readonly industriesVersionId: string;
  readonly owner: {
    readonly firmAccountId: string;
    readonly countyAccountId: string;
    readonly expertAccountId: string;
  };
  readonly other: {
    readonly firmAccountId: string;
    readonly countyAccountId: string;
    readonly expertAccountId: string;
  };
};

export async function readWorld(): Promise<World> {
  const award = await one<{
    applicationId: string;
    callId: string;
    firmId: string;
    unitCode: string;
    proposalId: string;
  }>(
    `select a."id" as "applicationId", a."callId", a."firmId", a."unitCode", w."proposalId"
     from "application" a join "award" w on w."applicationId" = a."id"
     join "award_proposal" p on p."id" = w."proposalId" and p."state" = 'approved'
     where exists (select 1 from "evidence" e where e."applicationId" = a."id")
       and exists (select 1 from "account" p where p."firmId" = a."firmId") order by a."id" limit 1`,
  );
  const account = (where: string, values: unknown[]) =>
    one<{ id: string }>(`select "id" from "account" where ${where} order by "createdAt" limit 1`, values).then(
      (row) => row.id,
    );
  const assignment = await one<{ id: string; expertId: string }>(
    `select "id", "expertId" from "assignment" where "applicationId" = $1 and "state" = 'cleared' order by "id" limit 1`,
    [award.applicationId],
  );
  const decided = await one<World["decided"]>(
    `select a."id" as "applicationId", p."id" as "ownerAccountId", d."opinion"
     from "application" a join "account" p on p."firmId" = a."firmId"
     join "screening_decision" d on d."applicationId" = a."id" and d."verdict" = 'ineligible'
     where a."state" = 'ineligible' and a."firmId" <> $1 order by a."id", p."createdAt" limit 1`,
    [award.firmId],
  );
  const question = await one<{ id: string; askedById: string }>(
    `select "id", "askedById" from "question" order by "askedAt", "id" limit 1`,
  );
  const notice = await one<{ noticeId: string; sha256: string }>(
    `select "noticeId", "sha256" from "notice_file" where "format" = 'html' limit 1`,
  );
  const handedUp = await one<{ id: string; callId: string }>(
    `select "id", "callId" from "recommendation_list" order by "handedUpAt", "id" limit 1`,
  );
  const id = (sql: string, values: unknown[] = []) => one<{ id: string }>(sql, values).then((row) => row.id);
  return {
    callId: await id(`select "id" from "call" where "state" = 'open' limit 1`),
    closedCallId: award.callId,
    applicationId: award.applicationId,
    decided,
    rulingId: await id(`select "id" from "ruling" where "isException" order by "id" limit 1`),
    questionId: question.id,
    askerAccountId: question.askedById,
    evidenceId: await id(`select "id" from "evidence" where "applicationId" = $1 order by "id" limit 1`, [
      award.applicationId,
    ]),
    firmId: award.firmId,
    licenceId: await id(`select "id" from "licence" where "firmId" = $1 order by "uploadedAt" desc limit 1`, [
      award.firmId,
    ]),
    assignmentId: assignment.id,
    proposalId: award.proposalId,
    siteCheckId: await id(`select "id" from "site_check" where "state" = 'draft' order by "id" limit 1`),
    signedSiteCheckId: await id(`select "id" from "site_check" where "state" = 'signed' order by "id" limit 1`),
    approvalFileId: await id(`select "id" from "approval_file" where "proposalId" = $1 limit 1`, [award.proposalId]),
    noticeId: notice.noticeId,
    noticeSha256: notice.sha256,
    receiptNo: await one<{ receiptNo: string }>(
      `select "receiptNo" from "submission" where "applicationId" = $1 order by "number" limit 1`,
      [award.applicationId],
    ).then((row) => row.receiptNo),
    handedUpId: handedUp.id,
    handedUpCallId: handedUp.callId,
    inquiryId: await id(`select "id" from "department_inquiry" order by "askedAt", "id" limit 1`),
    replyId: await id(`select "id" from "department_reply" limit 1`),
    industriesVersionId: await id(
      `select "id" from "reference_version" where "kind" = 'industries' order by "number" limit 1`,
    ),
    owner: {
      firmAccountId: await account(`"firmId" = $1`, [award.firmId]),
      countyAccountId: await account(`"unitCode" = $1`, [award.unitCode]),
      expertAccountId: assignment.expertId,
    },
    other: {
      firmAccountId: await account(
        `"firmId" <> $1 and "firmId" <> (select "firmId" from "application" where "id" = $2)`,
        [award.firmId, decided.applicationId],
      ),
      countyAccountId: await account(`"unitCode" is not null and "unitCode" <> $1`, [award.unitCode]),
      expertAccountId: await account(
        `"role" = 'expert' and not exists (select 1 from "assignment" s where s."expertId" = "account"."id" and s."applicationId" = $1)`,
        [award.applicationId],
      ),
    },
  };
}

/** The cookie of somebody in this role: the owner of what the world names where there is one, else anybody. */
export async function accountOf(role: Role, world: World): Promise<string> {
  if (role === "firm") return world.owner.firmAccountId;
  if (role === "county") return world.owner.countyAccountId;
  if (role === "expert") return world.owner.expertAccountId;
  return (
    await one<{ id: string }>(`select "id" from "account" where "role"::text = $1 order by "createdAt" limit 1`, [role])
  ).id;
}

export async function signInAccount(context: BrowserContext, accountId: string): Promise<void> {
  await context.addCookies([await openSessionFor(accountId)]);
}
