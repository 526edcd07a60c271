import { describe, expect, it } from "vitest";
import { type ApprovalStep, chainFaults, DEFAULT_CHAIN } from "./approval-chain";

const step = (record: ApprovalStep["record"], accountId: string | null = null): ApprovalStep => ({
  office: "局长",
  accountId,
  record,
});
const faultsOf = (...approvers: ApprovalStep[]) => chainFaults({ proposer: "投资科", approvers });

describe("the chain of approvals of a call", () => {
  it("is by default one who proposes and one who records the Party-group meeting", () => {
    expect(chainFaults(DEFAULT_CHAIN)).toEqual([]);
    expect(DEFAULT_CHAIN.approvers.map(({ record }) => record)).toEqual(["party_group"]);
  });

  it("is never one person alone, nor without the meeting, nor with two", () => {
    expect(faultsOf()).toEqual(["chain-too-short"]);
    expect(faultsOf(step("none"))).toEqual(["chain-without-meeting"]);
    expect(faultsOf(step("party_group"), step("party_group"))).toEqual(["chain-meeting-twice"]);
  });

  it("ends with the government's document where there is one", () => {
    expect(faultsOf(step("none"), step("party_group"), step("government"))).toEqual([]);
    expect(faultsOf(step("government"), step("party_group"))).toEqual(["chain-government-not-last"]);
  });

  it("names nobody twice and no step without its office", () => {
    expect(faultsOf(step("none", "a"), step("party_group", "a"))).toEqual(["chain-person-twice"]);
    expect(faultsOf(step("none", "a"), step("party_group", "b"))).toEqual([]);
    expect(faultsOf({ ...step("party_group"), office: " " })).toEqual(["chain-office-missing"]);
  });
});
