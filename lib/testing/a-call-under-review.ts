import type { CountyActor, ExpertActor, OfficerActor } from "@/lib/auth/actor";
import { type ACall, aCall, type CallOverrides } from "./a-call";
import { aLibrary, aLibraryEntry } from "./a-library";
import { underReview } from "./a-panel";
import { foundEligible, recommended, verifiedAsClaimed } from "./a-screening";
import { aSubmission, type DraftWish } from "./a-submission";
import { aCountyOfficer, aFirm, anExpert, anOfficer } from "./people";

/** Fictional firms of 吉州 and 青原, whose codes have right check characters. */
export const REVIEWED_FIRMS = ["91360802DEM000022H", "91360803DEM000030T"] as const;

export const AFTER_CLOSING = "2026-07-20T01:00:00Z";

const WINDOW = { opensAt: new Date("2026-06-01T00:30:00Z"), closesAt: new Date("2026-06-30T09:00:00Z") };
/** Which documents are asked for has tests of its own. */
export const NOTHING_ASKED = [{ kind: "other", requirement: "optional" }] as const;

export type CallUnderReview = {
  readonly call: ACall;
  readonly officer: OfficerActor;
  readonly county: CountyActor;
  readonly experts: readonly ExpertActor[];
  /** In the order of REVIEWED_FIRMS. */
  readonly applicationIds: readonly string[];
};

/** A call whose window is over, with two eligible applications under review and three experts whom nobody has assigned yet. */
export async function aCallUnderReview(
  setClock: (instant: string) => Promise<void>,
  overrides: CallOverrides = {},
): Promise<CallUnderReview> {
  await setClock("2026-06-10T01:00:00Z");
  const officer = (await anOfficer()).actor;
  const county = (await aCountyOfficer("360802")).actor;
  const experts = [(await anExpert()).actor, (await anExpert()).actor, (await anExpert()).actor];
  await aLibrary(
    officer,
    REVIEWED_FIRMS.map((uscc, place) => aLibraryEntry(place + 1, { uscc })),
  );
  const call = await aCall(officer, { ...WINDOW, attachments: NOTHING_ASKED, ...overrides });
  const applicationIds: string[] = [];
  for (const [place, uscc] of REVIEWED_FIRMS.entries()) {
    const { projectCode } = aLibraryEntry(place + 1);
    applicationIds.push(await anEligible({ officer, county }, call, uscc, { projectCode }));
  }
  await setClock(AFTER_CLOSING);
  await underReview(officer, call.callId);
  return { call, officer, county, experts, applicationIds };
}

type Desks = { readonly officer: OfficerActor; readonly county: CountyActor };

/** From the firm's registration to the city's yes; the clock stands in the call's window. */
export async function anEligible(
  { officer, county }: Desks,
  call: ACall,
  uscc: string,
  wish: DraftWish,
  beforeRecommending: (applicationId: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const { actor } = await aFirm({ uscc });
  const { applicationId } = await aSubmission(actor, call, { invoiceNo: uscc.slice(-8), ...wish });
  await beforeRecommending(applicationId);
  await verifiedAsClaimed(county, applicationId);
  await recommended(county, applicationId);
  await foundEligible(officer, applicationId);
  return applicationId;
}
