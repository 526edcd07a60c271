import { assertNever } from "@/lib/core/assert-never";
import type { Actor, FirmActor, Role } from "./actor";

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

/** The holder of a reading link sees what the firm's people see; there is no account behind him. Only lib/auth/reader.ts may call it. */
export function makeReader(link: {
  readonly linkId: string;
  readonly firmId: string;
  readonly firmName: string;
}): FirmActor {
  const reader = {
    role: "firm",
    accountId: link.linkId,
    name: "",
    address: "",
    firmId: link.firmId,
    firmName: link.firmName,
  };
  // The brand has no value at run time, as below.
  return { ...reader, readOnly: true } as unknown as FirmActor;
}

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
