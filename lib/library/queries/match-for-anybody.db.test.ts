import { beforeEach, describe, expect, it } from "vitest";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { limits } from "@/lib/db/rate-limit";
import type { LibraryClaim } from "@/lib/eligibility/domain/library-match";
import { aLibrary, aLibraryEntry } from "@/lib/testing/a-library";
import { emptyDatabase } from "@/lib/testing/database";
import { aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { matchForAnybody } from "./match-for-anybody";

const entry = aLibraryEntry(1);
const nobody: LibraryClaim = { projectCode: null, uscc: null, projectName: null };

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await aLibrary((await anOfficer()).actor, [entry, aLibraryEntry(2)]);
});

describe("looking a project up", () => {
  it("answers the kind of match and nothing of the entry", async () => {
    const { projectCode, projectName, uscc } = entry;
    const kindOf = async (claim: Partial<LibraryClaim>, years = [2020]) =>
      matchForAnybody("10.0.0.1", years, { ...nobody, ...claim });
    expect(await kindOf({ projectCode: ` ${projectCode} `, uscc })).toEqual({
      ok: true,
      value: { kind: "code-and-firm" },
    });
    expect(await kindOf({ projectName })).toEqual({ ok: true, value: { kind: "name-only" } });
    expect(await kindOf({ projectCode, uscc }, [2021])).toEqual({ ok: true, value: { kind: "none" } });
    expect(await kindOf({})).toEqual({ ok: true, value: { kind: "not-given" } });
  });

  it("is throttled by address", async () => {
    const ask = () => matchForAnybody("10.0.0.2", [2020], { ...nobody, projectName: "x" });
    for (let tries = 0; tries < limits.libraryMatchByAddress.times; tries++) expect((await ask()).ok).toBe(true);
    expect(await ask()).toEqual({ ok: false, error: "too-many-tries" });
    expect((await matchForAnybody("10.0.0.3", [2020], { ...nobody, projectName: "x" })).ok).toBe(true);
  });

  it("is the only way: neither the public nor a firm can read a row of the list", async () => {
    expect(await asPublic(({ db }) => db.libraryEntry.count())).toBe(0);
    const { actor } = await aFirm();
    expect(await asActor(actor, ({ db }) => db.libraryEntry.count())).toBe(0);
  });
});
