import { describe, expect, it } from "vitest";
import type { ApprovalChain, ApprovalStep } from "@/lib/calls/domain/approval-chain";
import { recordOfStep, type Signature } from "./record-of-step";
import { maySign, nextStep, type SignedProposal } from "./signing";

const step = (record: ApprovalStep["record"], accountId: string | null = null): ApprovalStep => ({
  office: record,
  accountId,
  record,
});
const CHAIN: ApprovalChain = {
  proposer: "投资科",
  approvers: [step("none", "deputy"), step("party_group"), step("government")],
};
const signedBy = (...accounts: string[]) => accounts.map((accountId) => ({ accountId, decidedOn: null }));
const proposal = (given: Partial<SignedProposal> = {}): SignedProposal => ({
  state: "proposed",
  callState: "deliberating",
  proposedAt: new Date("2026-08-10T15:30:00Z"),
  chain: CHAIN,
  signatures: signedBy("officer"),
  left: [],
  ...given,
});

describe("whose signature comes next", () => {
  it("follows the chain; the last before the government's document publishes", () => {
    const steps = [1, 2, 3, 4].map((signed) => nextStep(CHAIN, signed));
    expect(steps.map((next) => next && [next.place, next.step.record, next.publishes])).toEqual([
      [2, "none", false],
      [3, "party_group", true],
      [4, "government", false],
      null,
    ]);
  });

  it("is the named person's, and anybody's once that person has left", () => {
    expect(maySign(proposal(), "deputy")).toBeNull();
    expect(maySign(proposal(), "chair")).toBe("another-signs");
    expect(maySign(proposal({ left: ["deputy"] }), "chair")).toBeNull();
  });

  it("is never one person's twice, nor the proposer's", () => {
    const signatures = signedBy("officer", "deputy");
    expect(maySign(proposal({ signatures }), "deputy")).toBe("already-signed");
    expect(maySign(proposal({ signatures }), "officer")).toBe("own-proposal");
    expect(maySign(proposal({ signatures }), "chair")).toBeNull();
  });

  it("is nobody's once the list is sent back or every signature stands", () => {
    expect(maySign(proposal({ state: "sent_back" }), "deputy")).toBe("already-answered");
    const signatures = signedBy("officer", "deputy", "chair", "mayor");
    expect(maySign(proposal({ state: "approved", callState: "publicity", signatures }), "x")).toBe("already-answered");
  });

  it("asks for the government's document between publication and confirmation", () => {
    const signatures = signedBy("officer", "deputy", "chair");
    const at = (given: Partial<SignedProposal>) => maySign(proposal({ signatures, ...given }), "mayor");
    expect(at({ state: "proposed" })).toBe("not-published");
    expect(at({ state: "approved", callState: "publicity" })).toBeNull();
    expect(at({ state: "approved", callState: "confirmed" })).toBe("not-published");
  });
});

describe("what a step records", () => {
  const now = new Date("2026-08-12T16:30:00Z");
  const typed: Signature = {
    opinion: " 同意 ",
    meetingName: " 局党组会 ",
    decidedOn: "2026-08-11",
    documentNo: " 7号 ",
    fileId: "scan",
  };
  const meeting = (change: Partial<Signature> = {}) =>
    recordOfStep("party_group", { ...typed, ...change }, proposal(), now);
  const fault = (error: string) => ({ ok: false, error });

  it("of the Party-group meeting: name, number, scan, and a day from the proposal's to today by Shanghai's calendar", () => {
    expect(meeting()).toEqual({
      ok: true,
      value: {
        record: "party_group",
        opinion: "同意",
        meetingName: "局党组会",
        decidedOn: "2026-08-11",
        documentNo: "7号",
        fileId: "scan",
      },
    });
    expect(meeting({ decidedOn: "2026-08-10" }).ok).toBe(true);
    expect(meeting({ decidedOn: "2026-08-09" })).toEqual(fault("meeting-before-proposal"));
    expect(meeting({ decidedOn: "2026-08-13" }).ok).toBe(true);
    expect(meeting({ decidedOn: "2026-08-14" })).toEqual(fault("meeting-in-future"));
    expect(meeting({ decidedOn: "2026-02-30" })).toEqual(fault("meeting-day-unknown"));
    expect(meeting({ meetingName: " " })).toEqual(fault("meeting-missing"));
    expect(meeting({ documentNo: " " })).toEqual(fault("minutes-missing"));
    expect(meeting({ fileId: "" })).toEqual(fault("file-missing"));
  });

  it("of the government's document: number, scan, and no day before the meeting's", () => {
    const signatures = [...signedBy("officer"), { accountId: "chair", decidedOn: "2026-08-11" }];
    const document = (change: Partial<Signature> = {}) =>
      recordOfStep("government", { ...typed, ...change }, { ...proposal(), signatures }, now);
    expect(document()).toMatchObject({ ok: true, value: { meetingName: null, documentNo: "7号" } });
    expect(document({ decidedOn: "2026-08-10" })).toEqual(fault("document-before-meeting"));
    expect(document({ decidedOn: "2026-08-14" })).toEqual(fault("document-in-future"));
    expect(document({ documentNo: "" })).toEqual(fault("document-missing"));
    expect(document({ fileId: "" })).toEqual(fault("file-missing"));
  });

  it("of a plain signature: nothing but the opinion, whatever else came in", () => {
    expect(recordOfStep("none", typed, proposal(), now)).toEqual({
      ok: true,
      value: { record: "none", opinion: "同意", meetingName: null, decidedOn: null, documentNo: null, fileId: null },
    });
  });
});
