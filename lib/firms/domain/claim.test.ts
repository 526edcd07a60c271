import { expect, it } from "vitest";
import { claimAfterLicence, decideClaim } from "./claim";

const seen = { state: "unproven", licenceId: "first" } as const;
const prove = { verdict: "proven", licenceId: "first", reason: "" } as const;

it("is proven on the copy of the licence that was looked at", () => {
  expect(decideClaim(seen, prove)).toEqual({ ok: true, value: { state: "proven", licenceId: "first" } });
});

it.each([
  ["no licence was sent", { ...seen, licenceId: null }, { ...prove, licenceId: null }, "licence-missing"],
  ["another copy came meanwhile", { ...seen, licenceId: "second" }, prove, "other-licence"],
  ["it is proven already", { ...seen, state: "proven" }, prove, "already-decided"],
  ["a refusal says nothing", seen, { ...prove, verdict: "refused", reason: " 　" }, "reason-missing"],
] as const)("is not decided when %s", (_why, claim, decision, refusal) => {
  expect(decideClaim(claim, decision)).toEqual({ ok: false, error: refusal });
});

it("takes back a proof with a reason, and is refused without a licence too", () => {
  const refuse = { verdict: "refused", licenceId: null, reason: "执照系伪造。" } as const;
  expect(decideClaim({ state: "proven", licenceId: null }, refuse)).toMatchObject({ ok: true });
});

it("waits again once a refused firm sends another copy; a proven one stays proven", () => {
  expect(claimAfterLicence("refused")).toBe("unproven");
  expect(claimAfterLicence("unproven")).toBe("unproven");
  expect(claimAfterLicence("proven")).toBe("proven");
});
