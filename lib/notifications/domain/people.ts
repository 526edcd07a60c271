import type { Role } from "@/lib/auth/actor";

/** Any of these; a person who is meant twice is told once. Disabled accounts are passed over. */
export type People = {
  readonly accountIds?: readonly string[];
  /** All members of a firm. */
  readonly firmId?: string;
  /** The county officers of a reporting unit. */
  readonly unitCode?: string;
  /** Everybody of this role. */
  readonly role?: Role;
};
