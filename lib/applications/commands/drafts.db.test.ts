import { beforeEach, describe, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { removeEvidence } from "@/lib/evidence/commands/remove-evidence";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import { aDraft, aSubmission, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aColleague, accepted, aFirm, anOfficer, forgetSharedAdmin, type Person } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { typedSection } from "@/lib/testing/typed-section";
import { placeKey } from "../domain/place";
import { findHistory } from "../queries/find-history";
import { findTaskList } from "../queries/find-task-list";
import { lookAtSection } from "../queries/look-at-section";
import { readDraft } from "../queries/read-draft";
import type { HistoryQuestion } from "../schema/history";
import { confirmPrefilled } from "./confirm-prefilled";
import { startDraft } from "./start-draft";
import { submitApplication } from "./submit-application";
import { withdrawApplication } from "./withdraw-application";

const NOTHING_ASKED = [{ kind: "other", requirement: "optional" }] as const;
const CODE = "2020-360802-39-03-012345";

let officer: Awaited<ReturnType<typeof anOfficer>>;
let call: ACall;
let zhao: Person<FirmActor>;
let firm: FirmActor;

const openCall = (overrides = {}) => aCall(officer.actor, { attachments: NOTHING_ASKED, ...overrides });

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  officer = await anOfficer();
  call = await openCall();
  zhao = await aFirm();
  firm = zhao.actor;
});

const start = async (projectCode = "") => accepted(await startDraft(firm, { callId: call.callId, projectCode }));
const draftNow = (applicationId: string, actor = firm) =>
  asActor(actor, (handle) => readDraft(handle, applicationId, call.content));
const handIn = async (actor: FirmActor, of: ACall, wish: DraftWish) => {
  const { applicationId } = await aDraft(actor, of, wish);
  const attempt = { applicationId, idempotencyKey: crypto.randomUUID(), ineligibleConfirmed: true };
  return { applicationId, result: (await submitApplication(actor, attempt)).result };
};

describe("“start”", () => {
  it("pressed twice, or by two colleagues at once, makes one draft", async () => {
    const started = await Promise.all([start(), start(), start()]);
    expect(new Set(started.map(({ applicationId }) => applicationId)).size).toBe(1);
    expect(started.filter(({ continued }) => !continued)).toHaveLength(1);
  });

  it("leads to the firm's draft of that project, and makes another for another project", async () => {
    const first = await start(CODE);
    expect((await draftNow(first.applicationId)).content.C.projectCode).toBe(CODE);
    expect(await start(` ${CODE.replaceAll("-", "－")} `)).toEqual({ ...first, continued: true });
    expect((await start("2020-360802-39-03-999999")).continued).toBe(false);
  });

  it("in a call that takes one application of a firm leads to the one there is", async () => {
    await setClock("2026-08-10T01:00:00Z");
    const single = await openCall({ onePerFirm: true });
    const { applicationId, result } = await handIn(firm, single, {});
    expect(result.ok).toBe(true);
    expect(await startDraft(firm, { callId: single.callId })).toEqual({ ok: false, error: "one-per-firm" });
    accepted(await withdrawApplication(firm, applicationId));
    expect(await startDraft(firm, { callId: single.callId })).toMatchObject({ ok: true });
  });
});

describe("a project in a call", () => {
  it("is handed in once, across firms too, and again once it was withdrawn", async () => {
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    const first = await handIn(firm, call, { projectCode: CODE });
    const second = await handIn(stranger, call, { projectCode: ` ${CODE}` });
    expect([first.result.ok, second.result]).toEqual([true, { ok: false, error: "project-taken" }]);
    accepted(await withdrawApplication(firm, first.applicationId));
    const again = {
      applicationId: second.applicationId,
      idempotencyKey: crypto.randomUUID(),
      ineligibleConfirmed: true,
    };
    expect((await submitApplication(stranger, again)).result.ok).toBe(true);
  });

  it("is one entry of the library, under whatever code", async () => {
    const { entryNo, projectName } = aLibraryEntry(1, { projectCode: "" });
    await aLibrary(officer.actor, [aLibraryEntry(1, { projectCode: "" })]);
    const first = await handIn(firm, call, { projectName, projectCode: CODE });
    const second = await handIn(firm, call, { projectName, projectCode: "2020-360802-39-03-999999", invoiceNo: "2" });
    expect([first.result.ok, second.result]).toEqual([true, { ok: false, error: "project-taken" }]);
    const claimed = await asOwner(
      async (client) => (await client.query(`select "libraryEntry" from "application"`)).rows,
    );
    expect(claimed.map((row) => row.libraryEntry)).toContain(`2020/${entryNo}`);
  });
});

describe("what a new draft takes over", () => {
  it("is marked with source and day until it is typed over or confirmed", async () => {
    await aSubmission(firm, call, { projectCode: CODE });
    await setClock("2026-08-10T01:00:00Z");
    const next = await openCall({ year: 2027 });
    const { applicationId } = accepted(await startDraft(firm, { callId: next.callId }));
    const taken = await asActor(firm, (handle) => readDraft(handle, applicationId, next.content));
    expect(taken.content.A).toMatchObject({ staff: "320", contactName: "示例乙", firmName: firm.firmName });
    expect(taken.content.C.projectName).toBe("");
    const staff = placeKey({ field: "staff" });
    expect(taken.sections.A.origins[staff]).toEqual({ source: "submission", day: "2026-06-10" });

    const base = taken.content.A;
    accepted(
      await typedSection(firm, { applicationId, section: "A", revision: 1, base, mine: { ...base, staff: "321" } }),
    );
    const places = [placeKey({ field: "contactName" })];
    accepted(await confirmPrefilled(firm, { applicationId, section: "A", places }));
    const left = (await asActor(firm, (handle) => readDraft(handle, applicationId, next.content))).sections.A.origins;
    expect([staff in left, "contactName" in left, Object.keys(left).length > 10]).toEqual([false, false, true]);
  });
});

describe("colleagues", () => {
  it("leave each other's sittings behind as versions that nobody changes", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const qian = (await aColleague(zhao)).actor;
    const words = {
      applicationId,
      section: "A",
      revision: 2,
      base: content.A,
      mine: { ...content.A, staff: "1" },
    } as const;
    accepted(await typedSection(qian, words));
    accepted(await typedSection(qian, { ...words, revision: 3, base: words.mine, mine: { ...content.A, staff: "2" } }));
    const versions = await asActor(firm, ({ db }) =>
      db.applicationSectionVersion.findMany({ where: { applicationId, section: "A" }, orderBy: { revision: "asc" } }),
    );
    expect(versions.map(({ revision, savedById }) => [revision, savedById])).toEqual([
      [1, firm.accountId],
      [2, firm.accountId],
    ]);
    await expect(
      asOwner((client) => client.query(`update "application_section_version" set "revision" = 9`)),
    ).rejects.toThrow("kept as they were written");
  });

  it("see in the history who changed what from one sitting to the next, and what differs between two submissions", async () => {
    const { applicationId, content } = await aSubmission(firm, call, { projectCode: CODE });
    await asOwner((client) =>
      client.query(`update "application" set "state" = 'returned', "returnedBy" = 'city', "version" = "version" + 1`),
    );
    const qian = (await aColleague(zhao)).actor;
    const mine = { ...content.A, staff: "321" };
    accepted(await typedSection(qian, { applicationId, section: "A", revision: 2, base: content.A, mine }));
    const ask = async (question: HistoryQuestion) => (await findHistory(firm, applicationId, question))?.compared;
    const staff = [{ place: { field: "staff" }, from: "320", to: "321" }];
    const sections = [{ section: "A", differences: staff }];
    expect(await ask({ kind: "version", section: "A", revision: 3 })).toMatchObject({ sections, files: [] });
    expect(await ask({ kind: "submissions", from: 1, to: "draft" })).toMatchObject({ sections, files: [] });
    const added = await someEvidence(qian, applicationId, { kind: "other" });
    expect(await ask({ kind: "submissions", from: 1, to: "draft" })).toMatchObject({
      sections,
      files: [{ kind: "other", from: null, to: { id: added.id } }],
    });
    expect(await ask({ kind: "submissions", from: 1, to: 1 })).toEqual({ sections: [], files: [], answers: [] });
    const unknown: HistoryQuestion[] = [
      { kind: "submissions", from: 1, to: 9 },
      { kind: "version", section: "A", revision: 999 },
    ];
    for (const question of unknown) expect(await findHistory(firm, applicationId, question)).toBeNull();
    const history = await findHistory(firm, applicationId, null);
    expect(history?.versions[0]).toMatchObject({ section: "A", revision: 3, savedBy: "钱示例", current: true });
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    expect(await findHistory(stranger, applicationId, null)).toBeNull();
  });

  it("hear who has which section open, what was saved and that files changed; another firm hears nothing", async () => {
    const { applicationId, content } = await aDraft(firm, call);
    const qian = (await aColleague(zhao)).actor;
    const look = (actor: FirmActor, section: "A" | "C" | "F", revision = 2) =>
      lookAtSection(actor, { applicationId, section, revision });
    await look(firm, "C");
    expect(await look(qian, "A")).toMatchObject({
      revision: 2,
      content: null,
      colleagues: [{ name: "赵示例", section: "C" }],
    });
    const list = await findTaskList(qian, applicationId);
    expect(list?.sections.flatMap(({ code, writers }) => writers.map((name) => `${code} ${name}`))).toEqual([
      "C 赵示例",
    ]);
    const mine = { ...content.A, staff: "321" };
    accepted(await typedSection(firm, { applicationId, section: "A", revision: 2, base: content.A, mine }));
    expect(await look(qian, "A")).toMatchObject({ revision: 3, savedBy: "赵示例", content: { staff: "321" } });
    expect((await look(firm, "A", 3))?.savedBy).toBeNull();
    const other = { ...content.A, staff: "322" };
    const against = await typedSection(qian, {
      applicationId,
      section: "A",
      revision: 2,
      base: content.A,
      mine: other,
    });
    expect(against).toMatchObject({ ok: true, value: { refused: [{ value: "322" }], savedBy: "赵示例" } });
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    expect(await look(stranger, "A")).toBeNull();
    const before = (await look(firm, "F"))?.files;
    const file = await someEvidence(qian, applicationId, { kind: "other" });
    const added = (await look(firm, "F"))?.files;
    accepted(await removeEvidence(qian, file.id));
    expect(new Set([null, before, added, (await look(firm, "F"))?.files]).size).toBe(4);
    await asOwner((client) => client.query(`update "section_presence" set "seenAt" = now() - interval '1 minute'`));
    expect((await look(qian, "A"))?.colleagues).toEqual([]);
  });
});
