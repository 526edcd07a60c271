import { describe, expect, it } from "vitest";
import { canAnswer, freePlace, isListedAlready, isListOpen } from "./domain";

const at = (
  place: number,
  state: "asked" | "declined" | "withdrawn" = "asked",
  kind: "person" | "institution" = "person",
) => ({
  kind,
  place,
  state,
});

describe("a firm's recusal list", () => {
  it("has three places for persons and three for institutions", () => {
    expect(freePlace([], "person")).toEqual({ ok: true, value: 1 });
    expect(freePlace([at(1), at(2), at(3)], "person")).toEqual({ ok: false, error: "list-full" });
    expect(freePlace([at(1), at(2), at(3)], "institution")).toEqual({ ok: true, value: 1 });
  });

  it("gives back the place of what was withdrawn, and not of what was declined", () => {
    expect(freePlace([at(1), at(2, "withdrawn"), at(3)], "person")).toEqual({ ok: true, value: 2 });
    expect(freePlace([at(1), at(2, "declined"), at(3)], "person")).toEqual({ ok: false, error: "list-full" });
  });

  it("names nobody twice, but may name two people of one name who work at different places", () => {
    const someone = { kind: "person", name: "李 某", employerName: "示例大学", uscc: null } as const;
    const listed = [{ ...someone, state: "asked" } as const];
    expect(isListedAlready(listed, { ...someone, name: "李某" })).toBe(true);
    expect(isListedAlready(listed, { ...someone, employerName: "" })).toBe(true);
    expect(isListedAlready(listed, { ...someone, employerName: "示例研究院" })).toBe(false);
    expect(isListedAlready([{ ...someone, state: "withdrawn" }], someone)).toBe(false);
    const house = { kind: "institution", name: "示例大学", employerName: "", uscc: "12360800DEM0000011" } as const;
    expect(isListedAlready([{ ...house, state: "declined" }], { ...house, name: "示例大学（本部）" })).toBe(true);
    expect(isListedAlready(listed, { ...house, name: "李某" })).toBe(false);
  });

  it("is closed once the review has begun, and answered until the seal", () => {
    expect([isListOpen("eligible"), isListOpen("in_review"), isListOpen("withdrawn")]).toEqual([true, false, false]);
    expect([canAnswer("screening"), canAnswer("reviewing"), canAnswer("sealed")]).toEqual([true, true, false]);
  });
});
