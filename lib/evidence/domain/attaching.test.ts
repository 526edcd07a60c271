import { describe, expect, it } from "vitest";
import { APPLICATION_STATES } from "@/lib/applications/domain/application-state";
import { type Attaching, attachRefusal } from "./attaching";
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from "./limits";

const closesAt = new Date("2021-06-30T09:00:00Z");
const call = { opensAt: new Date("2021-06-01T00:30:00Z"), closesAt, attachments: [{ kind: "licence" as const }] };
const later = (ms: number) => new Date(closesAt.getTime() + ms);

const attaching = (given: Partial<Attaching>): Attaching => ({
  role: "firm",
  state: "draft",
  call,
  usage: { files: 0, bytes: 0 },
  kind: "licence",
  byteCount: 1000,
  recordAwaited: false,
  ...given,
});
const refusal = (given: Partial<Attaching>, now = closesAt) => attachRefusal(attaching(given), now);

describe("a firm's file", () => {
  it("joins a draft up to the closing instant, and a returned application after it", () => {
    expect(refusal({})).toBeNull();
    expect(refusal({}, later(1))).toBe("call-closed");
    expect(refusal({ state: "returned" }, later(1))).toBeNull();
  });

  it("joins nothing that is handed in", () => {
    const open = APPLICATION_STATES.filter((state) => refusal({ state }) === null);
    expect(open).toEqual(["draft", "returned"]);
  });

  it("is of a kind that the call asks for", () => {
    expect(refusal({ kind: "land" })).toBe("kind-not-asked");
    expect(refusal({ kind: "screening" })).toBe("kind-not-asked");
  });

  it("is at most 20 MB, one of at most 60, within 200 MB together", () => {
    expect(refusal({ byteCount: 0 })).toBe("file-empty");
    expect(refusal({ byteCount: MAX_FILE_BYTES })).toBeNull();
    expect(refusal({ byteCount: MAX_FILE_BYTES + 1 })).toBe("file-too-large");
    expect(refusal({ usage: { files: MAX_FILES - 1, bytes: 0 } })).toBeNull();
    expect(refusal({ usage: { files: MAX_FILES, bytes: 0 } })).toBe("too-many-files");
    expect(refusal({ usage: { files: 11, bytes: MAX_TOTAL_BYTES - 1000 } })).toBeNull();
    expect(refusal({ usage: { files: 11, bytes: MAX_TOTAL_BYTES - 999 } })).toBe("application-full");
  });
});

describe("a file of those who screen", () => {
  const by = (role: "county" | "officer") =>
    APPLICATION_STATES.filter((state) => refusal({ role, state, kind: "screening" }, later(1)) === null);

  it("joins an application that lies on their desk, or may come back to it", () => {
    expect(by("county")).toEqual(["submitted"]);
    expect(by("officer")).toEqual(["submitted", "returned", "recommended", "eligible"]);
  });

  it("is never one of the firm's documents", () => {
    expect(refusal({ role: "county", state: "submitted", kind: "licence" })).toBe("kind-not-asked");
  });
});

describe("a file of a site check", () => {
  const of = (kind: "site-photo" | "site-record", given: Partial<Attaching> = {}) =>
    APPLICATION_STATES.filter((state) => refusal({ role: "officer", state, kind, ...given }, later(1)) === null);

  it("joins before the review, on the shortlist after it, and in the reserve of a published list", () => {
    expect(of("site-photo")).toEqual(["eligible", "in_review", "reserve"]);
    expect(of("site-record")).toEqual(of("site-photo"));
  });

  it("joins at any time as another scan of a signed record that is out of use; a photo does not", () => {
    const awaited = { recordAwaited: true };
    expect(of("site-record", awaited)).toEqual(APPLICATION_STATES);
    expect(of("site-photo", awaited)).toEqual(of("site-photo"));
    expect(refusal({ ...awaited, role: "county", state: "ineligible", kind: "site-record" })).toBe("not-editable");
    const full = { ...awaited, role: "officer", kind: "site-record", byteCount: MAX_FILE_BYTES + 1 } as const;
    expect(refusal(full)).toBe("file-too-large");
  });
});
