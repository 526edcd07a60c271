import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { type ACall, aCall, type CallOverrides } from "./a-call";
import { aLibrary, aLibraryEntry } from "./a-library";
import { sampleProjectCode } from "./application-content";
import { aCountyOfficer, aFirm, anOfficer } from "./people";

/** So many drafts of one call find their project in the library. */
const PROJECTS = 40;

export type AScreenedCall = {
  readonly call: ACall;
  readonly firm: FirmActor;
  readonly county: CountyActor;
  readonly officer: OfficerActor;
};

/** An open call of one month that asks for no documents, a firm whose project is in the library, and those who screen it. */
export async function aScreenedCall(overrides: CallOverrides = {}): Promise<AScreenedCall> {
  const officer = (await anOfficer()).actor;
  const county = (await aCountyOfficer("360802")).actor;
  const firm = (await aFirm()).actor;
  await aLibrary(
    officer,
    Array.from({ length: PROJECTS }, (_, place) =>
      aLibraryEntry(place + 1, { projectCode: sampleProjectCode(place + 1) }),
    ),
  );
  const call = await aCall(officer, {
    opensAt: new Date("2026-06-01T00:30:00Z"),
    closesAt: new Date("2026-06-30T09:00:00Z"),
    attachments: [{ kind: "other", requirement: "optional" }],
    ...overrides,
  });
  return { call, firm, county, officer };
}
