import { describe, expect, it } from "vitest";
import { canAnswer, freePlace, isListOpen } from "./domain";

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

  it("is closed once the review has begun, and answered until the seal", () => {
    expect([isListOpen("eligible"), isListOpen("in_review"), isListOpen("withdrawn")]).toEqual([true, false, false]);
    expect([canAnswer("screening"), canAnswer("reviewing"), canAnswer("sealed")]).toEqual([true, true, false]);
  });
});
