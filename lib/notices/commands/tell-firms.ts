import "server-only";
import type { HeldProposal } from "@/lib/awards/commands/sign-step";
import { SITE_CHECK_REASONS } from "@/lib/awards/domain/proposed-list";
import { formatWan } from "@/lib/core/money";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { tellExcluded } from "@/lib/sitechecks/commands/tell-excluded";

const named = {
  application: { select: { id: true, firmId: true, projectName: true, call: { select: { title: true } } } },
} as const;

/** Whose part of an award is made up learns how much it is now. */
export async function tellMadeUp(handle: Handle, { id, replacesId }: HeldProposal): Promise<void> {
  if (replacesId === null) return;
  const { db } = handle;
  const before = await db.award.findMany({
    where: { proposalId: replacesId, outcome: "proposed" },
    select: { applicationId: true, amountFen: true },
  });
  const after = await db.award.findMany({
    where: { proposalId: id, outcome: "proposed" },
    select: { applicationId: true, amountFen: true, ...named },
  });
  for (const { applicationId, amountFen, application } of after) {
    const fromFen = before.find((award) => award.applicationId === applicationId)?.amountFen ?? amountFen;
    if (fromFen === amountFen) continue;
    const amounts = { from: formatWan(fromFen), to: formatWan(amountFen) };
    await notify(
      handle,
      { firmId: application.firmId },
      {
        kind: "award-made-up",
        facts: { project: application.projectName, call: application.call.title, ...amounts },
        link: `/applications/${applicationId}`,
        once: `award-made-up ${id} ${applicationId}`,
      },
    );
  }
}

/** Who has moved up learns it; everybody else stands where the list before had him. */
export async function tellSubstitutes(handle: Handle, { id, replacesId }: HeldProposal): Promise<void> {
  if (replacesId === null) return;
  const reserve = { awards: { some: { proposalId: replacesId, outcome: "reserve" as const } } };
  const moved = await handle.db.award.findMany({
    where: { proposalId: id, outcome: "proposed", application: reserve },
    select: named,
  });
  for (const { application } of moved) {
    await notify(
      handle,
      { firmId: application.firmId },
      {
        kind: "award-substituted",
        facts: { project: application.projectName, call: application.call.title },
        link: `/applications/${application.id}`,
        once: `award-substituted ${id} ${application.id}`,
      },
    );
  }
}

/** After scoring a firm learns with the approved list, and not before, that its site check leaves it out. */
export async function tellSiteChecked(handle: Handle, { id }: HeldProposal): Promise<void> {
  const excluded = await handle.db.award.findMany({
    where: { proposalId: id, reasonCode: { in: [...SITE_CHECK_REASONS] } },
    select: { reasonCode: true, ...named },
  });
  for (const { reasonCode, application } of excluded) {
    await tellExcluded(handle, application, reasonCode === "SITE_CHECK_FAILED" ? "failed" : "below-criteria");
  }
}
