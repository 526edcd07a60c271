import { describe, expect, it } from "vitest";
import { type InfectedPlace, whoMustAct } from "./infected-place";

const evidence: InfectedPlace = {
  what: "evidence",
  id: "file",
  fileName: "a.pdf",
  uploadedRole: "firm",
  uploadedById: "person",
  firmId: "firm",
  unitCode: "360802",
  parentId: "thing",
  state: "draft",
  handedIn: false,
  callId: "call",
};
const told = (change: Partial<InfectedPlace>) =>
  whoMustAct({ ...evidence, ...change }).map(({ to, what, link }) => [Object.values(to).flat().join(), what, link]);
const own = (what: string) => ["firm", what, "/applications/thing"];
const county = (what: string) => ["360802", what, "/county/applications/thing"];
const city = (what: string) => ["officer", what, "/desk/applications/thing"];

describe("who must act when a virus is found in a file that was received before", () => {
  it("a draft is the firm's alone; once handed in its county learns of it, and the city when the application has come so far", () => {
    expect(told({})).toEqual([own("own-draft")]);
    expect(told({ state: "returned" })).toEqual([own("own-draft")]);
    for (const state of ["submitted", "returned"] as const) {
      expect(told({ handedIn: true, state })).toEqual([own("own-handed-in"), county("firm-evidence")]);
    }
    for (const state of ["recommended", "in_review", "proposed"] as const) {
      const all = [own("own-handed-in"), county("firm-evidence"), city("firm-evidence")];
      expect(told({ handedIn: true, state })).toEqual(all);
    }
  });

  it("nobody at a desk is asked for anything about an application that is closed", () => {
    for (const state of ["withdrawn", "ineligible", "archived"] as const) {
      expect(told({ handedIn: true, state })).toEqual([own("own-handed-in")]);
    }
  });

  it("what a desk has uploaded is that desk's matter", () => {
    expect(told({ uploadedRole: "county", state: "recommended" })).toEqual([county("screening")]);
    expect(told({ uploadedRole: "officer", state: "in_review" })).toEqual([city("screening")]);
  });

  it("the scan of a signed site check, in whatever state the application is, is put right on its own page", () => {
    for (const state of ["ineligible", "proposed"] as const) {
      expect(told({ what: "site-record", uploadedRole: "officer", state })).toEqual([
        ["officer", "site-record", "/desk/site-checks/thing"],
      ]);
    }
  });

  it("a licence concerns the firm and its county, a scan under a signature who sent it, the rest the officers", () => {
    expect(told({ what: "licence", state: null })).toEqual([
      ["firm", "own-licence", "/account/members"],
      ["360802", "firm-licence", "/county/claims/thing"],
    ]);
    const scan = { what: "approval-file", firmId: null, unitCode: null } as const;
    expect(told(scan)).toEqual([["person", "signature-to-come", "/approvals/proposals/thing"]]);
    expect(told({ ...scan, handedIn: true })).toEqual([["person", "signature", "/approvals/proposals/thing"]]);
    expect(told({ what: "reply" })).toEqual([["officer", "reply", "/desk/inquiries/thing"]]);
    expect(told({ what: "call-notice" })).toEqual([["officer", "notice-to-come", "/desk/calls/thing"]]);
    expect(told({ what: "call-notice", handedIn: true })).toEqual([["officer", "notice", "/desk/calls/thing"]]);
  });
});
