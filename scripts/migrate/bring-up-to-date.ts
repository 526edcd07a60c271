import { applyMigrations } from "./apply";
import { addFirstVersions } from "./first-versions";

/** Schema and the lists that come with the programme; returns the names of the migrations that were applied. */
export async function bringUpToDate(ownerUrl: string): Promise<readonly string[]> {
  const applied = await applyMigrations(ownerUrl);
  await addFirstVersions(ownerUrl);
  return applied;
}
