import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import { type ReadApplication, readOwnApplication } from "../queries/read-application";

/**
 * The firm's application, held until the transaction ends, and read only then: what is judged by its state waits for whoever is
 * handing it in. Null for one that is not the firm's.
 */
export async function holdOwnApplication(
  handle: Handle,
  actor: FirmActor,
  applicationId: string,
): Promise<ReadApplication | null> {
  const application = await readOwnApplication(handle, actor, applicationId);
  if (!application) return null;
  await handle.db
    .$queryRaw`select 1 from "application" where "id" = ${application.id}::uuid and "firmId" = ${actor.firmId}::uuid for update`;
  return readOwnApplication(handle, actor, applicationId);
}
