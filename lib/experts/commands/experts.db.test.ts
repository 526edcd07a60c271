import { beforeEach, describe, expect, it } from "vitest";
import type { OfficerActor } from "@/lib/auth/actor";
import { sha256Hex } from "@/lib/core/sha256";
import { asActor } from "@/lib/db/as-actor";
import { writeXlsx } from "@/lib/documents/spreadsheet/write-xlsx";
import { asOwner, emptyDatabase } from "@/lib/testing/database";
import { aFirm, anExpert, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { wordsIn } from "@/lib/words/translate";
import type { ExpertTexts } from "../domain/expert-entry";
import { expertTable } from "../queries/expert-table";
import { findExpert, listExperts } from "../queries/list-experts";
import { previewPool } from "../queries/preview-pool";
import { importPool } from "./import-pool";
import { addExpert, changeExpert } from "./keep-expert";

let officer: OfficerActor;
beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  officer = (await anOfficer()).actor;
});

const TEXTS: ExpertTexts = {
  name: "评甲",
  signInName: "ping.jia@example.com",
  employerName: "示例大学",
  employerUscc: "",
  formerEmployers: "示例机械有限公司|91360803DEM000030T|2024-06-30",
  groupUsccs: "",
  divisionCode: "360100",
  specialties: "智能制造",
  title: "教授",
  slot: "technical",
  retiredOn: "2025-09-01",
  isActive: "是",
};
const HEADS = "姓名,登录名,工作单位,统一社会信用代码,曾任职单位,集团成员代码,所在区划,专业领域,职称,席位,退休日期,在用";
const everybody = async () =>
  (await listExperts(officer, { filters: {}, sort: "name", direction: "asc", skip: 0 })).rows;

/** The pool as it is downloaded, its cells changed, sent in again. */
async function poolFile(change: (rows: string[][]) => string[][]) {
  const table = expertTable(await everybody(), wordsIn("zh-CN", "experts"));
  const rows = change(table.rows.map((row) => row.map(String)));
  const bytes = await writeXlsx({ ...table, rows });
  return { bytes, fileName: "专家.xlsx", sha256: sha256Hex(bytes) };
}

describe("an expert by hand", () => {
  it("comes with an account that signs in by nothing yet, and is kept in every part", async () => {
    const added = await addExpert(officer, TEXTS);
    const found = await findExpert(officer, added.ok ? added.value.accountId : "");
    expect(found).toMatchObject({
      name: "评甲",
      formerEmployers: [{ name: "示例机械有限公司", uscc: "91360803DEM000030T", until: "2024-06-30" }],
      retiredOn: "2025-09-01",
      isActive: true,
      version: 1,
    });
    const accounts = await asOwner(
      async (client) =>
        (await client.query(`select "role"::text, "mustChangePassword" from "account" where "name" = '评甲'`)).rows,
    );
    expect(accounts).toEqual([{ role: "expert", mustChangePassword: true }]);
  });

  it("is refused for a name that somebody signs in with, of whom the officer may not know", async () => {
    const firm = await aFirm();
    expect(await addExpert(officer, { ...TEXTS, signInName: firm.email })).toEqual({
      ok: false,
      error: "sign-in-name-taken",
    });
    expect(await addExpert(officer, { ...TEXTS, employerUscc: "123" })).toEqual({ ok: false, error: "entry-faulty" });
  });

  it("is not overwritten by an older window", async () => {
    const { actor } = await anExpert();
    const change = (version: number) =>
      changeExpert(officer, { accountId: actor.accountId, version, texts: { ...TEXTS, isActive: "否" } });
    expect(await change(1)).toEqual({ ok: true, value: null });
    expect(await change(1)).toEqual({ ok: false, error: "changed-meanwhile" });
    expect(await findExpert(officer, actor.accountId)).toMatchObject({ isActive: false, version: 2 });
  });

  it("is the officer's to bring in and nobody else's: no other account, by any statement", async () => {
    const forged = asActor(officer, ({ db, now }) =>
      db.account.createMany({ data: [{ email: "x@example.com", name: "假", role: "approver", createdAt: now }] }),
    );
    await expect(forged).rejects.toThrow("row-level security");
  });
});

describe("a list of experts", () => {
  it("that was downloaded and sent in again changes nothing", async () => {
    await addExpert(officer, TEXTS);
    const file = await poolFile((rows) => rows);
    expect(await importPool(officer, file)).toEqual({ ok: true, value: { added: 0, changed: 0, unchanged: 1 } });
  });

  it("adds and changes in one go", async () => {
    await addExpert(officer, TEXTS);
    const file = await poolFile(([row = []]) => [
      row.with(8, "研究员"),
      row.with(0, "评乙").with(1, "13800000000").with(9, "财务"),
    ]);
    expect(await importPool(officer, file)).toEqual({ ok: true, value: { added: 1, changed: 1, unchanged: 0 } });
    expect((await everybody()).map(({ name, title, slot }) => [name, title, slot]).sort()).toEqual([
      ["评乙", "教授", "finance"],
      ["评甲", "研究员", "technical"],
    ]);
  });

  it("is not taken in while one row is faulty, and every faulty row is shown", async () => {
    await addExpert(officer, TEXTS);
    const file = await poolFile(([row = []]) => [
      row,
      row.with(1, "b@example.com").with(3, "12"),
      row.with(0, "另一人"),
    ]);
    const csv = {
      bytes: Buffer.from(`\ufeff${HEADS}\n=1+1,c@example.com,,,,,360100,智能制造,,技术,,是`),
      fileName: "专家.csv",
    };
    const doubtful = await previewPool(officer, csv);
    expect(doubtful.ok && doubtful.value.faults.map(({ column, code }) => [column, code])).toEqual([
      ["employerName", "value-missing"],
      ["name", "formula-cell"],
    ]);
    const preview = await previewPool(officer, file);
    expect(preview.ok && preview.value.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, "uscc-malformed"],
      [4, "person-repeated"],
      [4, "name-differs"],
    ]);
    expect(await importPool(officer, file)).toEqual({ ok: false, error: "rows-faulty" });
    expect(await everybody()).toHaveLength(1);
    expect(await importPool(officer, { ...file, sha256: "0".repeat(64) })).toEqual({
      ok: false,
      error: "file-changed",
    });
  });
});
