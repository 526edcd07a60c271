import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import vectors from "@/lib/testing/vectors/eligibility.json";
import { root } from "@/scripts/house/check";

/** As a shell calls it, with a text on standard input. */
function jigai(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "scripts/jigai.mjs"), ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const [group] = vectors.groups;

describe("the command line, as outside programs call it", () => {
  it("judges what comes by standard input, and says nothing beside the answer", () => {
    const { status, stdout, stderr } = jigai(["check", "--input", "-"], JSON.stringify(group?.input));
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(group?.input.cases.map(({ id }) => id));
  });

  it("ends with 2, nothing on standard output and a line for each fault where the input is bad", () => {
    for (const command of ["check", "rank"]) {
      const { status, stdout, stderr } = jigai([command, "--input", "-"], "{}");
      expect([command, status, stdout]).toEqual([command, 2, ""]);
      expect(
        stderr
          .trim()
          .split("\n")
          .every((line) => line.endsWith(": missing key")),
      ).toBe(true);
    }
  });

  it("ends with 1 where the file cannot be read or the call is none", () => {
    expect(jigai(["check", "--input", "no-such-file.json"])).toMatchObject({ status: 1, stdout: "" });
    expect(jigai(["rank"])).toMatchObject({ status: 1, stdout: "" });
  });

  it("counts a publicity period, and ends with 2 where a year has no calendar", () => {
    const known = jigai(["publicity", "--start", "2023-06-19", "--days", "7"]);
    expect([known.status, known.stderr]).toEqual([0, ""]);
    expect(JSON.parse(known.stdout)).toMatchObject({ end: "2023-06-28" });
    const unknown = jigai(["publicity", "--start", "2035-06-19", "--days", "7"]);
    expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
    expect(unknown.stderr.trim()).toContain("2035");
  });
});
