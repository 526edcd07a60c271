/** So long a pause, or another person, ends a sitting: what it left is kept as a version of the section. */
const SITTING_MS = 15 * 60_000;

export type Sitting = { readonly by: string; readonly since: Date; readonly revision: number };

/**
 * Whether a save begins another sitting. The state a draft began with is always kept, and a sitting that goes on for hours
 * leaves a version every quarter of an hour: autosave alone would leave hundreds.
 */
export function beginsSitting({ by, since, revision }: Sitting, actorId: string, now: Date): boolean {
  return revision === 1 || by !== actorId || now.getTime() - since.getTime() > SITTING_MS;
}
