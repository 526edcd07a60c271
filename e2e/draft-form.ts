import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { startDraft } from "@/lib/applications/commands/start-draft";
import { evidenceLacking } from "@/lib/applications/domain/evidence-asked";
import { readCall } from "@/lib/calls/queries/read-call";
import { asActor } from "@/lib/db/as-actor";
import { aDraft } from "@/lib/testing/a-submission";
import { accepted, type aFirm } from "@/lib/testing/people";
import { evidenceOfKinds } from "@/lib/testing/some-evidence";
import { asOwner } from "./portal";

export type Firm = Awaited<ReturnType<typeof aFirm>>;

const openCall = () =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>(`select "id" from "call" where "state" = 'open' limit 1`);
    return rows[0]?.id ?? "";
  });

export async function draftOf(firm: Firm): Promise<string> {
  return accepted(await startDraft(firm.actor, { callId: await openCall() })).applicationId;
}

export const endSessions = (firm: Firm) =>
  asOwner((owner) =>
    owner.query(`update "session" set "endedAt" = now() where "accountId" = $1`, [firm.actor.accountId]),
  );

/** A draft of the open call in which nothing is lacking. */
export async function readyToSubmit(firm: Firm): Promise<string> {
  const callId = await openCall();
  const call = await asActor(firm.actor, (handle) => readCall(handle, callId));
  if (!call) throw new Error("the demo season has an open call");
  const digits = randomUUID().replace(/[^0-9]/g, "");
  const wish = { projectCode: `2024-360802-39-03-${digits.slice(0, 6).padEnd(6, "0")}` };
  const { applicationId, content } = await aDraft(firm.actor, { callId, content: call.content }, wish);
  await evidenceOfKinds(firm.actor, applicationId, evidenceLacking(content, call.content, []));
  return applicationId;
}

/** What the server keeps of a section. */
export const keptOnServer = (applicationId: string, section: string) => () =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ content: Record<string, string> }>(
      `select "content" from "application_section" where "applicationId" = $1 and "section" = $2::section_code`,
      [applicationId, section],
    );
    return rows[0]?.content;
  });

export const contact = (page: Page) => page.getByLabel("联系人", { exact: true });
export const legal = (page: Page) => page.getByLabel("法定代表人", { exact: true });
export const address = (page: Page) => page.getByLabel("注册地址", { exact: true });
/** Typed key by key, as people do. */
export const write = (field: ReturnType<typeof contact>, text: string) => field.pressSequentially(text);
export const opened = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page.getByRole("button", { name: /保存并/ })).toBeEnabled();
};
