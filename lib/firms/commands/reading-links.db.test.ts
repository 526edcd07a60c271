import { beforeEach, expect, it } from "vitest";
import { findCheck } from "@/lib/applications/queries/find-check";
import { listOwnApplications } from "@/lib/applications/queries/list-own-applications";
import type { FirmActor } from "@/lib/auth/actor";
import { findReader } from "@/lib/auth/reader";
import { asActor } from "@/lib/db/as-actor";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { type ADraft, aDraft } from "@/lib/testing/a-submission";
import { emptyDatabase, setClock } from "@/lib/testing/database";
import { accepted, aFirm, forgetSharedAdmin } from "@/lib/testing/people";
import { typedSection } from "@/lib/testing/typed-section";
import { listReadingLinks } from "../queries/reading-links";
import { endReadingLink, makeReadingLink } from "./reading-links";

let firm: FirmActor;
let draft: ADraft;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const screened = await aScreenedCall();
  firm = screened.firm;
  draft = await aDraft(firm, screened.call);
});

const wanted = { audience: "accountant", name: "周会计", lastDay: "2026-06-12" } as const;
const made = async (by = firm) => accepted(await makeReadingLink(by, wanted));
const listing = { filters: {}, sort: "stateSince", direction: "asc", skip: 0 } as const;

it("shows the firm's applications to whoever holds it, and counts that", async () => {
  const { token } = await made();
  const reader = await findReader(token);
  expect(reader).toMatchObject({ name: "周会计", audience: "accountant", actor: { firmName: firm.firmName } });
  if (!reader) return;
  expect((await listOwnApplications(reader.actor, listing)).rows).toHaveLength(1);
  expect((await findCheck(reader.actor, draft.applicationId))?.content.A.firmName).toBe(firm.firmName);
  expect((await listReadingLinks(firm)).links).toMatchObject([{ name: "周会计", reads: 1 }]);
});

it("lets nobody change anything, not even by the commands of the firm", async () => {
  const reader = await findReader((await made()).token);
  if (!reader) throw new Error("nobody reads");
  const { applicationId, content } = draft;
  const words = { applicationId, section: "C", revision: 2, base: content.C, mine: content.C } as const;
  await expect(typedSection(reader.actor, words)).rejects.toThrow(/read-only transaction/);
  const emptied = asActor(reader.actor, ({ db }) => db.invitation.updateMany({ data: { withdrawnAt: null } }));
  await expect(emptied).rejects.toThrow(/read-only transaction/);
});

it("ends at 24:00 of its last day, or when the firm ends it, and says no more than an address that never was", async () => {
  const [first, second] = [await made(), await made()];
  accepted(await endReadingLink(firm, first.linkId));
  expect(await findReader(first.token)).toBeNull();
  await setClock("2026-06-12T15:59:00Z");
  expect(await findReader(second.token)).not.toBeNull();
  await setClock("2026-06-12T16:00:00Z");
  expect(await findReader(second.token)).toBeNull();
  expect(await findReader("no-such-token")).toBeNull();
  expect((await listReadingLinks(firm)).links).toEqual([]);
});

it("shows nothing of another firm, and is another firm's neither to see nor to end", async () => {
  const other = (await aFirm()).actor;
  const { linkId } = await made();
  const stranger = await findReader((await made(other)).token);
  if (!stranger) throw new Error("nobody reads");
  expect(await findCheck(stranger.actor, draft.applicationId)).toBeNull();
  expect((await listReadingLinks(other)).links).toHaveLength(1);
  expect(await endReadingLink(other, linkId)).toEqual({ ok: false, error: "not-found" });
});
