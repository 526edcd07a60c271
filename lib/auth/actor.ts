declare const proven: unique symbol;

/** Identity that only lib/auth/session.ts and lib/testing can make: the brand has no value anybody else could write down. */
type Proven = {
  readonly [proven]: true;
  readonly accountId: string;
  readonly name: string;
  /** The caller's network address, for throttles and the record of refusals. */
  readonly address: string;
};

export type FirmActor = Proven & {
  readonly role: "firm";
  readonly firmId: string;
  readonly firmName: string;
  /** The holder of a reading link: the database lets him write nothing. */
  readonly readOnly?: true;
};
export type CountyActor = Proven & { readonly role: "county"; readonly unitCode: string };
export type OfficerActor = Proven & { readonly role: "officer" };
export type ExpertActor = Proven & { readonly role: "expert" };
export type ApproverActor = Proven & { readonly role: "approver" };
export type InspectorActor = Proven & { readonly role: "inspector" };
export type AdminActor = Proven & { readonly role: "admin" };

export type Actor = FirmActor | CountyActor | OfficerActor | ExpertActor | ApproverActor | InspectorActor | AdminActor;
export type Role = Actor["role"];
export type ActorWith<Wanted extends Role> = Extract<Actor, { role: Wanted }>;

/** Those who see the whole city's applications. */
export type BureauActor = OfficerActor | ApproverActor | InspectorActor;
