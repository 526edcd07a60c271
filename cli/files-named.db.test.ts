import { appendFile, rm } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft } from "@/lib/testing/a-submission";
import { asOwner, setClock } from "@/lib/testing/database";
import { aFirm, anOfficer } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { run } from "./commands/storage";
import { filesNamed } from "./files-named";
import { whoseFiles } from "./whose-files";

let call: ACall;
beforeAll(async () => {
  await setClock("2026-06-10T01:00:00Z");
  const window = { opensAt: new Date("2026-06-01T00:30:00Z"), closesAt: new Date("2026-06-30T09:00:00Z") };
  call = await aCall((await anOfficer()).actor, window);
});

it("a file is needed where a row names it, told whose it is, and known where any hash in the database is its own", async () => {
  const firm = (await aFirm()).actor;
  const { applicationId } = await aDraft(firm, call);
  const { sha256 } = await someEvidence(firm, applicationId);
  const { needed, known } = await asOwner(filesNamed);
  expect(needed.has(sha256)).toBe(true);
  const { rows } = await asOwner((owner) => owner.query<{ sha256: string }>(`select "sha256" from "call"`));
  expect(known.has(sha256) && known.has(rows[0]?.sha256 ?? "")).toBe(true);
  expect(needed.has(rows[0]?.sha256 ?? "")).toBe(false);
  const whose = await asOwner((owner) => whoseFiles(owner, [...needed, "0".repeat(64)]));
  expect(new Set(whose.keys())).toEqual(needed);
  expect(whose.get(sha256)).toEqual([expect.stringMatching(new RegExp(`^evidence .+, application ${applicationId}$`))]);
  expect([...whose.values()].flat()).toContainEqual(expect.stringMatching(/^notice of the call .+".*": .+/));
});

it("a file that is cut off or gone is named by the command that reads them all, with whose it is", async () => {
  const firm = (await aFirm()).actor;
  const { applicationId } = await aDraft(firm, call);
  const { id, sha256 } = await someEvidence(firm, applicationId);
  const shelved = path.join(env().JIGAI_DATA_DIR, "files", sha256.slice(0, 2), sha256);
  const said: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await appendFile(shelved, "one byte more");
    expect(await run(["verify"])).toBe(1);
    await rm(shelved);
    expect(await run(["verify"])).toBe(1);
  } finally {
    vi.restoreAllMocks();
  }
  for (const fault of ["changed", "missing"]) {
    const at = said.indexOf(`${fault}: ${sha256}`);
    expect(said[at + 1]).toMatch(new RegExp(`^ {2}evidence ${id} ".+": .+, application ${applicationId}$`));
  }
});

it("every column that is said to hold files is there", async () => {
  const { rows } = await asOwner((owner) =>
    owner.query(`select 1 from information_schema.columns where ("table_name", "column_name") in
      (('evidence', 'sha256'), ('call', 'noticeSha256'), ('licence', 'sha256'), ('approval_file', 'sha256'), ('department_reply', 'sha256'))`),
  );
  expect(rows).toHaveLength(5);
});
