import { err, ok, type Result } from "@/lib/core/result";

export type RemovalRefusal = "not-a-member" | "own-account" | "successor-missing" | "successor-unknown";

export type Removal = {
  /** Of the firm, those who can sign in. */
  readonly members: readonly string[];
  readonly leaver: string;
  /** Who takes over what the leaver kept; null when nobody is left to. */
  readonly successor: string | null;
  readonly by: string;
};

/**
 * Nobody removes himself, so that a firm never loses its last member by a slip: the last one is removed by the county, which
 * invites whoever comes next, and his work waits for that person.
 */
export function removal({ members, leaver, successor, by }: Removal): Result<void, RemovalRefusal> {
  if (leaver === by) return err("own-account");
  if (!members.includes(leaver)) return err("not-a-member");
  const remaining = members.filter((member) => member !== leaver);
  if (successor === null) return remaining.length === 0 ? ok(undefined) : err("successor-missing");
  return remaining.includes(successor) ? ok(undefined) : err("successor-unknown");
}
