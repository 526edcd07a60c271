import { describe, expect, it } from "vitest";
import { timeline } from "./timeline";

const at = (day: number) => new Date(Date.UTC(2026, 5, day));

const nothingYet = { reviewStartedAt: null, sealedAt: null, notices: [] };

const notice = {
  id: "n",
  version: 1,
  publishedAt: at(12),
  startsOn: "2026-06-13",
  endsOn: "2026-06-20",
  replacedBy: null,
};

describe("the life of an application", () => {
  it("is told in the order in which it was lived", () => {
    const moments = timeline({
      createdAt: at(1),
      state: "withdrawn",
      stateSince: at(9),
      submissions: [
        { number: 1, receiptNo: "JG2026-360802-00001", submittedAt: at(3) },
        { number: 2, receiptNo: "JG2026-360802-00002", submittedAt: at(7) },
      ],
      decisions: [{ stage: "county", verdict: "returned", decidedAt: at(5) }],
      call: nothingYet,
    });
    expect(moments.map(({ kind, at: when }) => `${when.getUTCDate()} ${kind}`)).toEqual([
      "1 created",
      "3 submitted",
      "5 decided",
      "7 submitted",
      "9 moved",
    ]);
  });

  it("does not tell a state twice", () => {
    const life = { createdAt: at(1), stateSince: at(3), submissions: [], decisions: [], call: nothingYet };
    expect(timeline({ ...life, state: "submitted" })).toHaveLength(1);
    expect(timeline({ ...life, state: "in_review" })).toHaveLength(1);
    expect(timeline({ ...life, state: "withdrawn" })).toHaveLength(2);
  });

  it("goes on through review and notice to the outcome", () => {
    const call = { reviewStartedAt: at(8), sealedAt: at(10), notices: [notice] };
    const life = { createdAt: at(1), stateSince: at(21), submissions: [], decisions: [], call };
    const kinds = (state: "confirmed" | "in_review" | "withdrawn" | "ineligible") =>
      timeline({ ...life, state }).map(({ kind }) => kind);
    expect(kinds("confirmed")).toEqual(["created", "review-began", "review-ended", "notice", "moved"]);
    expect(
      timeline({ ...life, state: "proposed", stateSince: at(12) })
        .map(({ kind }) => kind)
        .slice(-2),
    ).toEqual(["notice", "moved"]);
    expect(kinds("withdrawn")).toEqual(["created", "moved"]);
    expect(kinds("ineligible")).toEqual(["created"]);
  });

  it("keeps every publication of the list; whose award has fallen stands in none that comes after", () => {
    const again = { ...notice, id: "m", version: 2, publishedAt: at(23) };
    const call = { reviewStartedAt: at(8), sealedAt: at(10), notices: [notice, again] };
    const life = { createdAt: at(1), submissions: [], decisions: [], call };
    const told = (state: "proposed" | "revoked", stateSince: Date) =>
      timeline({ ...life, state, stateSince })
        .slice(3)
        .map((moment) => (moment.kind === "notice" ? moment.notice.version : moment.kind));
    expect(told("proposed", at(12))).toEqual([1, "moved", 2]);
    expect(told("proposed", at(23))).toEqual([1, 2, "moved"]);
    expect(told("revoked", at(21))).toEqual([1, "moved"]);
  });
});
