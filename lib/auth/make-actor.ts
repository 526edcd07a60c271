import { assertNever } from "@/lib/core/assert-never";
import type { Actor, Role } from "./actor";

export type ProvenPerson = {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly firmId: string | null;
  readonly firmName: string | null;
  readonly unitCode: string | null;
};

const roles: ReadonlySet<string> = new Set<Role>([
  "firm",
  "county",
  "officer",
  "expert",
  "approver",
  "inspector",
  "admin",
]);
const isRole = (text: string): text is Role => roles.has(text);

/**
 * Makes an actor of a person whom the database has just named. Only lib/auth/session.ts and lib/testing may call it
 * (an import border); an unknown role makes nobody, so that a comparison can never fail open.
 */
export function makeActor(person: ProvenPerson, address: string): Actor | null {
  if (!isRole(person.role)) return null;
  const { role } = person;
  const proven = { accountId: person.accountId, name: person.name, address };
  // The brand has no value at run time: this cast is where an identity becomes proven, and the only place.
  const actor = (fields: object) => ({ ...proven, ...fields }) as unknown as Actor;
  switch (role) {
    case "firm":
      return person.firmId && person.firmName
        ? actor({ role, firmId: person.firmId, firmName: person.firmName })
        : null;
    case "county":
      return person.unitCode ? actor({ role, unitCode: person.unitCode }) : null;
    case "officer":
    case "expert":
    case "approver":
    case "inspector":
    case "admin":
      return actor({ role });
    default:
      return assertNever(role);
  }
}
