import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import type { SiteStanding } from "../domain/effect";

type Excluded = { readonly id: string; readonly firmId: string; readonly projectName: string };

/** The firm learns that what was found at its plant leaves it out: at once before scoring, with the approved list after it. */
export async function tellExcluded(
  handle: Handle,
  { id, firmId, projectName }: Excluded,
  standing: SiteStanding,
): Promise<void> {
  if (standing !== "failed" && standing !== "below-criteria") return;
  await notify(
    handle,
    { firmId },
    {
      kind: "site-check-excluded",
      facts: { project: projectName, result: { code: standing } },
      link: `/applications/${id}`,
      once: `site-check-excluded ${id}`,
    },
  );
}
