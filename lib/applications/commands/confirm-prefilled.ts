import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { SectionCode } from "../domain/content";
import { withoutOrigins } from "../domain/prefill";
import { ownApplications } from "../policy";
import { storedOrigins } from "../queries/read-draft";

type Confirmation = {
  readonly applicationId: string;
  readonly section: SectionCode;
  /** The places that the person has looked at (placeKey). */
  readonly places: readonly string[];
};

/** The firm stands by values that were taken over: they are its own words from now on. The words themselves do not change. */
export function confirmPrefilled(
  actor: FirmActor,
  { applicationId, section, places }: Confirmation,
): Promise<Result<{ left: number }, "not-found">> {
  return runCommand(actor, "confirm-prefilled", async ({ db }) => {
    if (!isUuid(applicationId)) return err("not-found");
    await db.$queryRaw`select 1 from "application_section" where "applicationId" = ${applicationId}::uuid and "section" = ${section}::section_code for update`;
    const row = await db.applicationSection.findFirst({
      where: { applicationId, section, application: ownApplications(actor) },
      select: { prefilled: true },
    });
    if (!row) return err("not-found");
    const left = withoutOrigins(storedOrigins(row.prefilled), places);
    await db.applicationSection.updateMany({ where: { applicationId, section }, data: { prefilled: { ...left } } });
    return ok({ left: Object.keys(left).length });
  });
}
