import "server-only";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { unlessInfected } from "@/lib/db/read-scans";

export type LicenceFile = {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
};

/** The copy to give back: to the firm its own, to the county those of its unit; null for every other, and infected bytes for everybody. */
export function findLicence(actor: FirmActor | CountyActor, licenceId: string): Promise<LicenceFile | null> {
  return asActor(actor, async (handle) => {
    if (!isUuid(licenceId)) return null;
    const firm = actor.role === "firm" ? { id: actor.firmId } : { unitCode: actor.unitCode };
    const licence = await handle.db.licence.findFirst({
      where: { id: licenceId, firm },
      select: { sha256: true, fileName: true, mediaType: true },
    });
    return unlessInfected(handle, licence);
  });
}
