import "server-only";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import type { ScanState } from "@/lib/core/scan-state";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readScan } from "@/lib/db/read-scans";
import { readUnitNames, unitsInForce } from "@/lib/reference/queries/lists";
import type { ClaimState, ClaimVerdict } from "../domain/claim";
import { type RivalClaim, readRivalClaims } from "./rival-claims";

export type LicenceView = {
  readonly id: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly uploadedAt: Date;
  /** How its bytes stand with the scanner; null where nobody has asked one. Infected ones are opened by nobody and prove nothing. */
  readonly scan: ScanState | null;
};

export type ClaimDecisionView = {
  readonly verdict: ClaimVerdict;
  readonly reason: string;
  readonly decidedAt: Date;
};

export type ClaimView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly uscc: string;
  readonly usccFlagged: boolean;
  readonly unit: CodedName;
  readonly createdAt: Date;
  readonly state: ClaimState;
  readonly since: Date;
  /** The copy that counts; null while none was sent. */
  readonly licence: LicenceView | null;
  /** Newest first. */
  readonly decisions: readonly ClaimDecisionView[];
};

export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly createdAt: Date;
};

export type CountyClaimView = ClaimView & {
  readonly rivals: readonly RivalClaim[];
  readonly members: readonly MemberView[];
};

/** The claim as the county decides it; null for what does not exist and for what is another unit's. */
export function findClaim(actor: CountyActor, firmId: string): Promise<CountyClaimView | null> {
  return asActor(actor, async (handle) => {
    if (!isUuid(firmId)) return null;
    const claim = await readClaim(handle, { id: firmId, unitCode: actor.unitCode });
    if (!claim) return null;
    const members = await handle.db.account.findMany({
      where: { firmId, disabledAt: null },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, email: true, mobile: true, createdAt: true },
    });
    return {
      ...claim,
      rivals: (await readRivalClaims(handle)).get(firmId) ?? [],
      members: members.map(({ email, mobile, ...member }) => ({ ...member, signInName: email ?? mobile ?? "" })),
    };
  });
}

/** How the firm's own claim stands. That others claim the same code is not in it. */
export function findOwnClaim(actor: FirmActor): Promise<ClaimView> {
  return asActor(actor, async (handle) => {
    const claim = await readClaim(handle, { id: actor.firmId });
    if (!claim) throw new Error(`the firm ${actor.firmId} has no row`);
    return claim;
  });
}

async function readClaim(handle: Handle, where: { id: string; unitCode?: string }): Promise<ClaimView | null> {
  const firm = await handle.db.firm.findFirst({
    where,
    select: {
      id: true,
      version: true,
      name: true,
      uscc: true,
      usccFlagged: true,
      unitCode: true,
      createdAt: true,
      claimState: true,
      claimSince: true,
      licences: {
        orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, fileName: true, byteCount: true, uploadedAt: true, sha256: true },
      },
      decisions: {
        orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
        select: { verdict: true, reason: true, decidedAt: true },
      },
    },
  });
  if (!firm) return null;
  const { claimState, claimSince, licences, unitCode, ...rest } = firm;
  const inForce = (await unitsInForce(handle)).find(({ code }) => code === unitCode);
  const unit = inForce ?? (await readUnitNames(handle)).of(null, unitCode); // one that is there no more keeps its last name
  const licence = licences[0] ? await licenceView(handle, licences[0]) : null;
  return { ...rest, unit, state: claimState, since: claimSince, licence };
}

async function licenceView(handle: Handle, { sha256, ...licence }: Omit<LicenceView, "scan"> & { sha256: string }) {
  return { ...licence, scan: await readScan(handle, sha256) };
}
