import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CriterionJson, PartJson } from "@/lib/eligibility/domain/evaluation-json";
import vectors from "@/lib/testing/vectors/eligibility.json";
import { readCheckInput } from "../check-input/check-input";
import { check, run } from "./check";

type Written = Readonly<Record<string, unknown>>;

function checked(input: unknown) {
  const read = readCheckInput(new TextEncoder().encode(JSON.stringify(input)));
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return check(read.input);
}

describe("the worked cases", () => {
  for (const { input, notes, expected, policySha256 } of vectors.groups) {
    const noteOf = new Map<string, string>(Object.entries(notes));
    const results = checked(input);

    test(`${input.policy.id}: one result a case, in the order of the input, under the policy's hash`, () => {
      expect(results.map((result) => result.id)).toEqual(input.cases.map((entry) => entry.id));
      for (const { policy } of results) expect(policy.sha256).toBe(policySha256);
    });

    test.each(expected.map((wanted, index) => ({ id: wanted.id, note: noteOf.get(wanted.id) ?? "", wanted, index })))(
      "$id: $note",
      ({ wanted, index }) => {
        const result = results[index];
        expect(result).toMatchObject(wanted);
        expect(result?.criteria.map(figures)).toEqual(wanted.criteria.map(figures));
        for (const judged of [...(result?.criteria.flatMap(judgedOf) ?? []), ...(result?.vetoes ?? [])]) {
          expect(judged).toMatchObject({ reason: expect.any(String), values: expect.any(Object) });
        }
      },
    );
  }
});

/** Required, actual and gap of a criterion and its parts: neither one too few nor one too many. */
function figures(criterion: Written & { readonly parts: readonly Written[] }) {
  return [criterion, ...criterion.parts].map(({ required, actual, gap }) => ({ required, actual, gap }));
}

const judgedOf = (criterion: CriterionJson): readonly (CriterionJson | PartJson)[] =>
  criterion.parts.length > 0 ? criterion.parts : [criterion];

describe("from the command line", () => {
  let folder = "";
  let out = "";
  let err = "";

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jigai-check-"));
    [out, err] = ["", ""];
    vi.spyOn(process.stdout, "write").mockImplementation(collect((text) => (out += text)));
    vi.spyOn(process.stderr, "write").mockImplementation(collect((text) => (err += text)));
    vi.stubEnv("INIT_CWD", folder);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test("a file beside where the command was typed: JSON on standard output, exit 0", async () => {
    writeFileSync(path.join(folder, "list.json"), JSON.stringify(vectors.groups[0]?.input));
    expect(await run(["--input", "list.json"])).toBe(0);
    expect(JSON.parse(out)).toHaveLength(vectors.groups[0]?.input.cases.length ?? 0);
    expect(err).toBe("");
  });

  test("bad input: exit 2, nothing on standard output, one line a fault", async () => {
    writeFileSync(path.join(folder, "list.json"), '{"policy":1,"cases":[],"cases":[]}');
    expect(await run(["--input", "list.json"])).toBe(2);
    expect(out).toBe("");
    expect(err).toBe("cases: repeated key\npolicy: not an object\nlibrary: missing key\n");
  });

  test("no such file, or no file named: exit 1", async () => {
    expect(await run(["--input", "nowhere.json"])).toBe(1);
    expect(await run([])).toBe(1);
    expect(await run(["--inptu", "list.json"])).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("cannot read nowhere.json");
    expect(err).toContain("usage: jigai check --input FILE");
  });
});

/** In place of a stream: takes the text, and says that it is out. */
function collect(take: (text: string) => void) {
  return (...args: readonly unknown[]) => {
    take(String(args[0]));
    const done = args.at(-1);
    if (typeof done === "function") done();
    return true;
  };
}
