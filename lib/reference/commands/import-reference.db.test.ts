import { beforeEach, describe, expect, it } from "vitest";
import type { OfficerActor } from "@/lib/auth/actor";
import { addWorkingDays } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { readCall } from "@/lib/calls/queries/read-call";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { writeXlsx } from "@/lib/documents/spreadsheet/write-xlsx";
import { aCall } from "@/lib/testing/a-call";
import { aReferenceFile, importList, seenBy } from "@/lib/testing/a-reference";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anApprover, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { BUILT_IN_LISTS } from "../domain/built-in";
import { versionSha256 } from "../domain/version";
import { findVersion, listInForce, listVersions } from "../queries/list-versions";
import { listsInForce, readUnitNames } from "../queries/lists";
import { previewReferenceImport } from "../queries/preview-import";
import { versionTable } from "../queries/version-table";
import { importReference } from "./import-reference";

let officer: OfficerActor;
beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-05-20T01:00:00Z");
  officer = (await anOfficer()).actor;
});

const line = ({ code, zh, en }: { code: string; zh: string; en: string }) => `${code},${zh},${en}`;
const renamed = (code: string, zh: string) =>
  BUILT_IN_LISTS.units.map((unit) => line(unit.code === code ? { ...unit, zh } : unit));
const events = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ detail: { kind: string; number: number; rows: number } }>(
      `select "body"::jsonb -> 'detail' as "detail" from "audit_event" where "action" = 'import-reference' order by "seq"`,
    );
    return rows.map(({ detail: { kind, number, rows: count } }) => ({ kind, number, rows: count }));
  });
const nameInForce = async (code: string) => {
  const { units } = await asPublic(listsInForce);
  return units.find((unit) => unit.code === code)?.zh;
};

describe("what comes with the programme", () => {
  it("is in force at once, as it stands in the programme, and under the hash that anybody can compute", async () => {
    expect(await asPublic(listsInForce)).toEqual(BUILT_IN_LISTS);
    const rows = await asOwner(
      async (client) =>
        (
          await client.query(
            `select "kind", "scope", "number", "source", "documentNo", "rows", "sha256" from "reference_version"`,
          )
        ).rows,
    );
    for (const row of rows) expect(versionSha256({ ...row, validFrom: null, validTo: null })).toBe(row.sha256);
    expect((await listInForce(officer)).map(({ kind, scope }) => `${kind}${scope}`)).toEqual([
      "units",
      "authorities",
      "industries",
      ...["2026", "2025", "2024", "2023", "2022", "2021", "2020"].map((year) => `holidays${year}`),
    ]);
  });
});

describe("importing a list", () => {
  it("makes it the next version, with an event; the same file again changes nothing", async () => {
    const file = aReferenceFile("units", renamed("360803", "青原新区"));
    const seen = await seenBy(officer, file);
    expect(await importReference(officer, file, seen)).toEqual({ ok: true, value: { number: 2, isNew: true } });
    expect(await nameInForce("360803")).toBe("青原新区");
    expect(await importReference(officer, file, seen)).toEqual({ ok: true, value: { number: 2, isNew: false } });
    expect(await importList(officer, file)).toEqual({ ok: true, value: { number: 2, isNew: false } });
    expect(await events()).toEqual([{ kind: "units", number: 2, rows: 15 }]);
    expect((await listVersions(officer, "units")).map(({ number, state }) => [number, state])).toEqual([
      [2, "in-force"],
      [1, "replaced"],
    ]);
  });

  it("takes back what it has exported, and finds nothing new in it", async () => {
    const [latest] = await listVersions(officer, "industries");
    if (!latest) throw new Error("there is no list of industries");
    const page = await findVersion(officer, "industries", latest.id, { filters: {}, direction: "asc" });
    if (!page) throw new Error("the version has no page");
    const { source, documentNo, validFrom, validTo } = latest;
    const file = aReferenceFile("industries", [], { source, documentNo, validFrom, validTo });
    const exported = { ...file, bytes: await writeXlsx(versionTable(page, "zh-CN")), fileName: "行业类别.xlsx" };
    expect(await importList(officer, exported)).toEqual({ ok: true, value: { number: 1, isNew: false } });
  });

  it("counts from the day that it is valid from", async () => {
    await importList(officer, aReferenceFile("units", renamed("360803", "青原新区"), { validFrom: "2026-06-01" }));
    expect(await nameInForce("360803")).toBe("青原区");
    await setClock("2026-05-31T16:00:00Z"); // midnight in Shanghai
    expect(await nameInForce("360803")).toBe("青原新区");
  });

  it("names every faulty row in the preview, and takes in none of the others", async () => {
    const file = aReferenceFile("units", ["360802,吉州区,Jizhou", "12,,", "360802,又一个,Again"]);
    const preview = await previewReferenceImport(officer, file);
    expect(preview.ok && preview.value.faults.map(({ line: at, code }) => `${at} ${code}`)).toEqual([
      "3 code-malformed",
      "3 name-missing",
      "3 english-missing",
      "4 code-repeated",
    ]);
    expect(await importList(officer, file)).toEqual({ ok: false, error: "rows-faulty" });
    expect(await listVersions(officer, "units")).toHaveLength(1);
  });

  it("says in the preview what changes, and who works under a code that is renamed", async () => {
    await aCountyOfficer("360803");
    const preview = await previewReferenceImport(officer, aReferenceFile("units", renamed("360803", "青原新区")));
    expect(preview.ok && preview.value).toMatchObject({
      basedOn: 1,
      isSame: false,
      changes: { added: [], removed: [], renamed: [{ code: "360803", before: "青原区", after: "青原新区" }] },
      accounts: { "360803": 1 },
    });
  });

  it("never gives a code that was given up to another unit: its accounts would see what is not theirs", async () => {
    const without = BUILT_IN_LISTS.units.filter(({ code }) => code !== "360803").map(line);
    expect((await importList(officer, aReferenceFile("units", without))).ok).toBe(true);
    const reused = aReferenceFile("units", [...without, "360803,河东新区,Hedong New Area"]);
    expect(await importList(officer, reused)).toEqual({ ok: false, error: "rows-faulty" });
    const returned = aReferenceFile("units", [...without, "360803,青原区,Qingyuan District"]);
    expect((await importList(officer, returned)).ok).toBe(true);
  });

  it("lets one of two officers through who look at the same version and bring different lists", async () => {
    const second = (await anOfficer()).actor;
    const [a, b] = [
      aReferenceFile("units", renamed("360803", "甲区")),
      aReferenceFile("units", renamed("360803", "乙区")),
    ];
    const seen = [await seenBy(officer, a), await seenBy(second, b)] as const;
    const results = await Promise.all([importReference(officer, a, seen[0]), importReference(second, b, seen[1])]);
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { number: 2, isNew: true } }]);
    expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: "version-meanwhile" }]);
  });

  it("makes one version of the same list that two officers bring at once", async () => {
    const second = (await anOfficer()).actor;
    const file = aReferenceFile("units", renamed("360803", "青原新区"));
    const seen = await seenBy(officer, file);
    const results = await Promise.all([importReference(officer, file, seen), importReference(second, file, seen)]);
    expect(results.map((result) => result.ok && result.value.isNew).sort()).toEqual([false, true]);
    expect(await listVersions(officer, "units")).toHaveLength(2);
  });

  it("refuses another file than the one that was looked at", async () => {
    const file = aReferenceFile("units", renamed("360803", "青原新区"));
    const other = aReferenceFile("units", renamed("360803", "另一个区"));
    expect(await importReference(officer, other, await seenBy(officer, file))).toEqual({
      ok: false,
      error: "file-changed",
    });
  });

  it("is refused to every other role by the database itself, and nobody changes a version", async () => {
    const others = [(await aFirm()).actor, (await aCountyOfficer()).actor, (await anApprover()).actor];
    for (const actor of others) {
      const add = asActor(actor, ({ db }) =>
        db.referenceVersion.create({
          data: {
            kind: "units",
            number: 2,
            source: "示例",
            documentNo: "示例",
            rows: [{ code: "360802", zh: "示例", en: "Example" }],
            sha256: "0".repeat(64),
            fileName: "示例.csv",
            fileSha256: "0".repeat(64),
            importedById: actor.accountId,
          },
        }),
      );
      await expect(add).rejects.toThrow(/row-level security/);
    }
    for (const change of [`update "reference_version" set "source" = '改'`, `delete from "reference_version"`]) {
      await expect(asOwner((client) => client.query(change))).rejects.toThrow();
    }
  });
});

describe("a past call", () => {
  it("stays as it was after a new import, and so does its hash; the next call takes the new version", async () => {
    const past = await aCall(officer, { closesAt: new Date("2026-06-01T09:00:00Z") });
    const before = await asPublic((handle) => readCall(handle, past.callId));
    await importList(officer, aReferenceFile("units", renamed("360803", "青原新区")));
    const after = await asPublic((handle) => readCall(handle, past.callId));
    expect(after).toEqual(before);
    const next = await aCall(officer, {
      opensAt: new Date("2026-06-02T01:00:00Z"),
      closesAt: new Date("2026-07-01T09:00:00Z"),
    });
    const names = await asPublic(readUnitNames);
    expect([past, next].map(({ callId }) => names.of(callId, "360803").zh)).toEqual(["青原区", "青原新区"]);
    expect((await listVersions(officer, "units")).map(({ number, calls }) => [number, calls])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it("keeps its versions for the database's owner too", async () => {
    const { callId } = await aCall(officer);
    for (const change of [
      `delete from "call_reference" where "callId" = '${callId}'`,
      `update "call_reference" set "kind" = 'holidays' where "callId" = '${callId}'`,
    ]) {
      await expect(asOwner((client) => client.query(change))).rejects.toThrow();
    }
  });
});

describe("a calendar", () => {
  it("that corrects a year counts from the day that it is valid from, and leaves earlier days as they were counted", async () => {
    const before = await asPublic(knownCalendar);
    const longer = (before[2026]?.off ?? []).map((day) => `${day},休`);
    const works = (before[2026]?.makeUp ?? []).map((day) => `${day},班`);
    const rows = [...longer, ...works, "2026-06-22,休"];
    const file = aReferenceFile("holidays", rows, {
      scope: "2026",
      validFrom: "2026-06-18",
      documentNo: "示例〔2026〕2号",
    });
    expect(await importList(officer, file)).toEqual({ ok: true, value: { number: 2, isNew: true } });
    const end = async () => addWorkingDays("2026-06-18", 1, await asPublic(knownCalendar));
    expect(await end()).toEqual({ ok: true, value: "2026-06-22" });
    await setClock("2026-06-18T01:00:00Z");
    expect(await end()).toEqual({ ok: true, value: "2026-06-23" });
  });
});
