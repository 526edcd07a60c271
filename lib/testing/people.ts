import { randomUUID } from "node:crypto";
import { createStaffAccount } from "@/lib/accounts/commands/create-account";
import { createAdministrator } from "@/lib/accounts/commands/create-administrator";
import { confirmAddress, newAddressProof } from "@/lib/accounts/commands/prove-address";
import type { ExpertProfile, NewStaff } from "@/lib/accounts/domain";
import type { Actor, ActorWith, AdminActor, CountyActor, ExpertActor, FirmActor, Role } from "@/lib/auth/actor";
import { makeActor } from "@/lib/auth/make-actor";
import type { Result } from "@/lib/core/result";
import { asActor } from "@/lib/db/as-actor";
import { acceptInvitation, inviteMember } from "@/lib/firms/commands/invitations";
import { registerFirm } from "@/lib/firms/commands/register-firm";
import { provenClaim } from "./a-licence";

/** People for tests and the demo season, made by the commands that the interface uses. Each comes with the password to sign in. */
export type Person<Who extends Actor> = {
  readonly actor: Who;
  readonly email: string;
  readonly password: string;
  /** Of the one-time passwords, once enrolled. */
  readonly secret?: string;
};

/** Browser tests make people from several processes at once. */
const maker = randomUUID().slice(0, 8);
let serial = 0;
const nextSerial = () => {
  serial += 1;
  return serial;
};

export function accepted<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

type Named = { readonly name?: string; readonly email?: string };

function actorOf<Wanted extends Role>(
  role: Wanted,
  person: { accountId: string; name: string; firmId?: string; firmName?: string; unitCode?: string },
): ActorWith<Wanted> {
  const actor = makeActor({ firmId: null, firmName: null, unitCode: null, ...person, role }, "127.0.0.1");
  if (!actor) throw new Error(`nobody can act as ${role}`);
  return actor as ActorWith<Wanted>; // makeActor gives the role it was asked for
}

const named = (fallback: string, { name, email }: Named) => ({
  name: name ?? fallback,
  email: email ?? `person-${maker}-${nextSerial()}@example.com`,
});

export async function anAdmin(given: Named = {}): Promise<Person<AdminActor>> {
  const person = named("管示例", given);
  const { accountId, password } = accepted(await createAdministrator(withSignInName(person)));
  return { actor: actorOf("admin", { accountId, name: person.name }), email: person.email, password };
}

let sharedAdmin: Promise<Person<AdminActor>> | null = null;

/** Staff need somebody who makes their accounts; tests that are not about administrators share one. */
const anyAdmin = async (by?: AdminActor): Promise<AdminActor> => {
  if (by) return by;
  sharedAdmin ??= anAdmin();
  return (await sharedAdmin).actor;
};

/** A database that was emptied has no administrator either. */
export function forgetSharedAdmin(): void {
  sharedAdmin = null;
}

const withSignInName = <Given extends { readonly email: string }>(given: Given) => ({
  ...given,
  signInName: { email: given.email, mobile: null },
});

async function staff<Wanted extends NewStaff["role"]>(
  role: Wanted,
  { email, account }: { readonly email: string; readonly account: NewStaff & { role: Wanted } },
  by?: AdminActor,
): Promise<Person<ActorWith<Wanted>>> {
  const { accountId, password } = accepted(await createStaffAccount(await anyAdmin(by), account));
  const unitCode = "unitCode" in account ? account.unitCode : undefined;
  return { actor: actorOf(role, { accountId, name: account.name, unitCode }), email, password };
}

const madeAs = <Made extends { readonly role: NewStaff["role"] }>(made: Made, { name, email }: Required<Named>) => ({
  email,
  account: { ...made, name, signInName: { email, mobile: null } },
});

export const anOfficer = (given: Named = {}, by?: AdminActor) =>
  staff("officer", madeAs({ role: "officer" }, named("李示例", given)), by);

export const anApprover = (given: Named = {}, by?: AdminActor) =>
  staff("approver", madeAs({ role: "approver" }, named("陈示例", given)), by);

export const anInspector = (given: Named = {}, by?: AdminActor) =>
  staff("inspector", madeAs({ role: "inspector" }, named("纪示例", given)), by);

export const aCountyOfficer = (unitCode = "360802", given: Named = {}, by?: AdminActor): Promise<Person<CountyActor>> =>
  staff("county", madeAs({ role: "county", unitCode }, named("县示例", given)), by);

export const anExpert = (
  given: Named & { readonly profile?: Partial<ExpertProfile> } = {},
  by?: AdminActor,
): Promise<Person<ExpertActor>> => {
  const profile = {
    employerName: "示例大学",
    employerUscc: null,
    divisionCode: "360100",
    specialties: ["智能制造"],
    title: "教授",
    ...given.profile,
  };
  return staff("expert", madeAs({ role: "expert", profile }, named("评示例", given)), by);
};

/** Fictional codes with right check characters (domain note, 6.2). */
const DEMO_USCC = "91360802DEM000022H";

/** As if the letter had come and its link been opened. */
async function provenAddress(actor: FirmActor, address: string): Promise<void> {
  const { accountId } = actor;
  const token = await asActor(actor, (handle) => newAddressProof(handle, { accountId, address }));
  accepted(await confirmAddress(actor, token));
}

type FirmWish = Named & {
  readonly uscc?: string;
  readonly firmName?: string;
  readonly unitCode?: string;
  readonly password?: string;
  /** False for an e-mail address that waits for its letter. */
  readonly addressProven?: boolean;
  /** Who proves the claim; anybody at the county's desk unless said, null for a claim that still waits. */
  readonly provenBy?: CountyActor | null;
};

/** A firm with its first member. Its claim is proven, as long as no other firm has been given the same code. */
export async function aFirm({ provenBy, addressProven = true, ...given }: FirmWish = {}): Promise<Person<FirmActor>> {
  const person = named("赵示例", given);
  const password = given.password ?? "Shili-Qiye-2021";
  const firmName = given.firmName ?? `吉安示例第${nextSerial()}有限公司`;
  const { firmId, accountId } = accepted(
    await registerFirm({
      uscc: given.uscc ?? DEMO_USCC,
      firmName,
      unitCode: given.unitCode ?? "360802",
      name: person.name,
      signInName: { email: person.email, mobile: null },
      password,
    }),
  );
  const actor = actorOf("firm", { accountId, name: person.name, firmId, firmName });
  if (addressProven) await provenAddress(actor, person.email);
  if (provenBy !== null) await provenClaim(actor, provenBy);
  return { actor, email: person.email, password };
}

/** Somebody else who acts for the same firm: invited by its member, joined by the link. */
export async function aColleague(of: Pick<Person<FirmActor>, "actor">, given: Named = {}): Promise<Person<FirmActor>> {
  const { name, email } = named("钱示例", given);
  const password = "Shili-Qiye-2022";
  const { token } = accepted(await inviteMember(of.actor, of.actor.firmId, { email, mobile: null }));
  const { accountId } = accepted(await acceptInvitation({ token, name, password }));
  const { firmId, firmName } = of.actor;
  const actor = actorOf("firm", { accountId, name, firmId, firmName });
  await provenAddress(actor, email);
  return { actor, email, password };
}
