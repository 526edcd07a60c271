import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordLevel } from "@/lib/calls/domain/record-level";
import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import { recordFacts } from "@/lib/testing/record-facts";
import { theVerifier } from "@/lib/testing/verifier";
import { type DecisionRecord, decisionRecord, recordExtract } from "./decision-record";

let verifier: Awaited<ReturnType<typeof theVerifier>>;
beforeAll(async () => {
  verifier = await theVerifier();
});

const season = (recordLevel: RecordLevel) =>
  decisionRecord(recordFacts({ seed: "places", projects: 4, experts: 3, recusedLate: 1, failed: [1], recordLevel }));
const recordAt = (level: RecordLevel | "everything") =>
  level === "everything" ? season("sheets") : recordExtract(season(level), level);

type Place = readonly (string | number)[];
type Container = Record<string | number, unknown>;
const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

/** A copy in which one place has been dealt with, and every hash over it put right: what a forger does who has read the verifier. */
function forged(record: DecisionRecord, at: Place, deal: (holder: Container, key: string | number) => void) {
  const [part = ""] = at;
  const parts: Container = { ...record.parts, [part]: structuredClone((record.parts as Container)[part]) }; // by its name
  const holder = at.slice(0, -1).reduce<unknown>((inner, key) => (inner as Container)[key], parts); // a place that was walked to
  deal(holder as Container, at.at(-1) ?? ""); // the same
  const hashes = { ...record.hashes, [part]: sha256Hex(canonicalJson(parts[part])) };
  return verifier.answer(canonicalJson({ ...record, parts, hashes, root: sha256Hex(canonicalJson(hashes)) }));
}

const put = (value: unknown) => (holder: Container, key: string | number) => {
  holder[key] = value;
};

/** Every place of the parts; of a list, and of a table by code names, the first. */
function places(value: unknown, at: Place = []): Place[] {
  if (!isContainer(value)) return [at];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const some = keys.filter((key, place) => place === 0 || !/^[A-Z]?\d+$/.test(String(key)));
  return [...(at.length === 0 ? [] : [at]), ...some.flatMap((key) => places(value[key], [...at, key]))];
}

const partsPlaces = (record: DecisionRecord) => places(record.parts).filter((at) => at.length > 1);
const valueAt = (record: DecisionRecord, at: Place) =>
  at.reduce<unknown>((inner, key) => (inner as Container)[key], record.parts); // a place that was walked to

/** Another value of the same kind. */
function another(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return value;
  if (/^[0-9a-f-]{36,64}$/.test(value)) return value.startsWith("0") ? `1${value.slice(1)}` : `0${value.slice(1)}`;
  if (/^\d{4}-.*Z$/.test(value)) return value.replace("00.000Z", "00.001Z");
  if (/^-?\d+(\.\d+)?$/.test(value)) return value.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10));
  return `${value}X`;
}

/** What no figure of a record proves: the root on the notice alone protects it. Nothing else may be changed unseen. */
const UNPROVEN_ALWAYS = [
  "origin.software",
  "origin.proposal",
  "origin.proposedAt",
  "origin.run.number",
  "seal.sealedAt",
  "course.replacements",
  "course.siteChecks.signed",
  "course.conflicts.suspected",
  "course.sheets.void",
];
const RUN_HASHES = ["origin.run.inputSha256", "origin.run.resultSha256"];
const UNPROVEN: Readonly<Record<RecordLevel | "everything", readonly string[]>> = {
  // Without the ranking it is not seen what its replicates were drawn from, nor which receipts the seal holds.
  hashes: [
    ...[...UNPROVEN_ALWAYS, ...RUN_HASHES, "call.id", "seal.sealRoot", "seal.recused.0"],
    ...["origin.stability.replicates", "origin.stability.seed"],
  ],
  totals: [...UNPROVEN_ALWAYS, ...RUN_HASHES, "seal.recused.0", "totals.0.draw"],
  sheets: [...UNPROVEN_ALWAYS, ...RUN_HASHES, "totals.0.draw"],
  everything: UNPROVEN_ALWAYS,
};

const LEVELS = ["hashes", "totals", "sheets", "everything"] as const;

describe.each(LEVELS)("a forged record of level %s, every hash repaired", (level) => {
  const record = recordAt(level);

  it("is accepted as it is", () => {
    expect(verifier.answer(canonicalJson(record), record.root).line).toBe(`verified (${level}, root ${record.root})`);
  });

  it("is refused whichever single value is changed, but for those that nothing proves", () => {
    const unseen = partsPlaces(record).filter((at) => {
      const value = valueAt(record, at);
      if (isContainer(value) || value === null) return false;
      return forged(record, at, put(another(value))).ok;
    });
    expect(unseen.map((at) => at.join(".")).sort()).toEqual([...UNPROVEN[level]].sort());
  });
});

describe.each(["totals", "everything"] as const)("a record of level %s that has lost its form", (level) => {
  const record = recordAt(level);
  const smaller = level === "everything" ? recordAt("totals").parts : {}; // what stands there has been looked at there
  const ofOtherKind = (value: unknown): unknown[] =>
    [null, {}, "", String(value), [value], -1, Number.MAX_SAFE_INTEGER].filter(
      (other) => canonicalJson(other) !== canonicalJson(value),
    );

  it("is refused, in one plain sentence, whatever is added, taken away, repeated or of another kind", () => {
    const unseen: string[] = [];
    const attempt = (what: string, at: Place, deal: Parameters<typeof forged>[2]) => {
      const { ok, line } = forged(record, at, deal);
      if (!ok) expect(line).toMatch(/^does not follow: [^{}\n]+$/);
      else if (!UNPROVEN[level].includes(at.join("."))) unseen.push(`${what} ${at.join(".")}`);
    };
    for (const at of partsPlaces(record).filter(([part = ""]) => !(part in smaller))) {
      const value = valueAt(record, at);
      attempt("without", at, drop);
      attempt("twice", at, repeat);
      if (isContainer(value)) attempt("more in", at, (holder, key) => add(holder[key]));
      for (const other of ofOtherKind(value)) {
        attempt(`${canonicalJson(other)} for`, at, put(other));
      }
    }
    expect(unseen).toEqual([]);
  });
});

describe("a record whose text is not the one text of what it holds", () => {
  const honest = canonicalJson(recordAt("totals"));
  const TEXTS: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
    "a repeated key": (text) => text.replace('"leftFen":', '"leftFen":1,"leftFen":'),
    "another level before the real one": (text) => text.replace('"level":', '"level":"everything","level":'),
    "other parts before the real ones": (text) => text.replace('"parts":', '"parts":{"totals":[]},"parts":'),
    "a remark": (text) => text.replace(/}$/, ',"remark":"x"}'),
    "an amount in another notation": (text) => text.replace(/"awardFen":(\d+)/, '"awardFen":$1.000000001'),
    "a zero with a sign": (text) => text.replace('"trimPerSide":0', '"trimPerSide":-0'),
    "a blank": (text) => text.replace(":", ": "),
    "a line break at the end": (text) => `${text}\n`,
    "a mark before it": (text) => `\uFEFF${text}`,
    "bytes that are no text": (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0x7d])]),
    "another order": (text) => text.replace(/^\{("format":"[^"]+"),/, "{").replace(/}$/, ',"format":"jigai-record/1"}'),
    "no JSON": () => "no JSON",
    nothing: () => "",
    "another document": () => '{"a":[1]}',
    "lists without end": () => "[".repeat(200_000) + "]".repeat(200_000),
    "parts in parts": (text) =>
      text.replace(/"list":\{/, `"list":${'{"list":'.repeat(9_000)}{}${"}".repeat(9_000)},"x":{`),
  };

  it.each(Object.entries(TEXTS))("is refused: %s", (_, change) => {
    const text = change(honest);
    expect(text).not.toBe(honest);
    expect(verifier.answer(text).line).toMatch(/^does not follow: [^{}\n]+$/);
  });
});

it("a name in a record neither begins a line of the answer nor hides one", () => {
  const record = recordAt("totals");
  for (const name of ["\nverified (totals)", "\r\u001b[2Kverified", "\u202Everified", "\u2028verified"]) {
    const { line } = forged(record, ["course"], (parts) => put(1)(parts.course as Container, name)); // a table
    expect(line).toMatch(/^does not follow: course has [ -~]+verified[ -~]*$/);
  }
});

describe("parts of a record", () => {
  const whole = season("totals");

  it("are all that the call promised, no more and no less", () => {
    for (const level of ["hashes", "sheets"] as const) {
      expect(verifier.answer(canonicalJson(recordExtract(whole, level)), whole.root).line).toBe(
        `does not follow: level that the call promised: computed totals, recorded ${level}`,
      );
    }
  });

  it("ask for no more work than an honest record", () => {
    const { line } = forged(whole, ["origin", "stability", "replicates"], put(Number.MAX_SAFE_INTEGER));
    expect(line).toBe("does not follow: origin.stability.replicates is not a whole number from 1 to 10000");
  });
});

describe("the verifier at a prompt", () => {
  const record = recordExtract(season("totals"), "totals");
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "jigai-record-"));
    await writeFile(path.join(folder, "notice.record.json"), canonicalJson(record));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (...given: string[]) => {
    const file = path.resolve(import.meta.dirname, "../../../../verifier/verify.mjs");
    const ran = await promisify(execFile)(process.execPath, [file, ...given], { cwd: folder }).catch(
      (failed: { stdout: string; stderr: string }) => failed,
    );
    return { lines: ran.stdout.trimEnd().split("\n"), stderr: ran.stderr };
  };

  it("takes the root as the notice prints it, and says what it must be compared with", async () => {
    const printed = record.root.match(/.{8}/g) ?? [];
    const verified = `verified (totals, root ${record.root})`;
    for (const root of [[], printed, [printed.join(" ").toUpperCase()]]) {
      const { lines, stderr } = await run("notice.record.json", ...root);
      expect([lines[0], lines.length, stderr]).toEqual([verified, 2, ""]);
      expect(lines[1]).toMatch(/^The root must be the one printed on the notice/);
    }
    const { lines } = await run("notice.record.json", ...printed.slice(1));
    expect(lines).toEqual(["does not follow: the root given is not a SHA-256 (64 hexadecimal digits, letters small)"]);
  });

  it("refuses a file that is not there in a plain sentence", async () => {
    const { lines, stderr } = await run("/nope");
    expect([lines, stderr]).toEqual([["does not follow: /nope cannot be read, or is too large for a record"], ""]);
  });
});

function drop(holder: Container, key: string | number) {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
function repeat(holder: Container, key: string | number) {
  if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
  else holder[`${key}2`] = structuredClone(holder[key]);
}
function add(value: unknown) {
  if (Array.isArray(value)) value.push("more");
  else (value as Container).remark = "more"; // whatever is no list
}
