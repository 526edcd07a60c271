import { randomInt } from "node:crypto";
import { changePassword } from "@/lib/accounts/commands/own-account";
import type {
  Actor,
  AdminActor,
  ApproverActor,
  CountyActor,
  ExpertActor,
  FirmActor,
  InspectorActor,
  OfficerActor,
} from "@/lib/auth/actor";
import { oneTimePassword } from "@/lib/auth/password";
import { changeExpert } from "@/lib/experts/commands/keep-expert";
import type { BuiltInUnitCode as UnitCode } from "@/lib/reference/domain/built-in-units";
import type { ACall } from "../a-call";
import { aLicence } from "../a-licence";
import { aSecondFactor } from "../a-second-factor";
import {
  aCountyOfficer,
  accepted,
  aFirm,
  anAdmin,
  anApprover,
  anExpert,
  anInspector,
  anOfficer,
  type Person,
} from "../people";
import { isUnproven } from "./claims";
import { DEMO_FIRMS, demoFirm, type FirmKey } from "./firms";
import { inParallel } from "./in-parallel";
import { APPROVERS, DEMO_COUNTIES, DEMO_EXPERTS, type DemoExpert, OFFICERS } from "./staff";

/** Who acts in the season, and what has come about so far. */
export type Stage = {
  readonly admin: Person<AdminActor>;
  readonly officers: readonly Person<OfficerActor>[];
  readonly approvers: readonly Person<ApproverActor>[];
  readonly inspector: Person<InspectorActor>;
  readonly counties: ReadonlyMap<UnitCode, Person<CountyActor>>;
  readonly experts: readonly Person<ExpertActor>[];
  readonly firms: Map<FirmKey, Promise<Person<FirmActor>>>;
  readonly calls: Map<string, ACall>;
  readonly librariesImported: Set<number>;
  /** By call and firm. */
  readonly applications: Map<string, string>;
};

/** Hashing passwords keeps both processors busy; more at once would only wait for them with a connection in hand. */
const AT_ONCE = 4;

/** All the people of the bureau, each with a password of one's own already: the first one is for the first sign-in only. */
export async function openStage(): Promise<Stage> {
  const firstAdmin = await anAdmin({ name: "管示例", email: "admin@example.com" });
  const by = firstAdmin.actor;
  const officers = await inParallel([...OFFICERS.entries()], AT_ONCE, ([place, name]) =>
    settled(anOfficer({ name, email: `officer-${place + 1}@example.com` }, by)),
  );
  const approvers = await inParallel([...APPROVERS.entries()], AT_ONCE, ([place, name]) =>
    settled(anApprover({ name, email: `approver-${place + 1}@example.com` }, by)),
  );
  const inspector = await settled(anInspector({ name: "纪示例", email: "inspector@example.com" }, by));
  const counties = await inParallel(DEMO_COUNTIES, AT_ONCE, ({ name, unitCode }) =>
    settled(aCountyOfficer(unitCode, { name, email: `county-${unitCode.toLowerCase()}@example.com` }, by)),
  );
  const experts = await inParallel([...DEMO_EXPERTS.entries()], AT_ONCE, ([place, expert]) =>
    intoThePool(at(officers, 0).actor, expert, `expert-${place + 1}@example.com`, by),
  );
  return {
    admin: await settled(Promise.resolve(firstAdmin)),
    officers,
    approvers,
    inspector,
    counties: new Map(DEMO_COUNTIES.map(({ unitCode }, place) => [unitCode, at(counties, place)])),
    experts,
    firms: new Map(),
    calls: new Map(),
    librariesImported: new Set(),
    applications: new Map(),
  };
}

/** The administrator makes the account, the officer keeps the rest of the profile. */
async function intoThePool(
  officer: OfficerActor,
  { name, profile, kept }: DemoExpert,
  email: string,
  by: AdminActor,
): Promise<Person<ExpertActor>> {
  const person = await settled(anExpert({ name, profile, email }, by));
  const texts = {
    ...profile,
    ...kept,
    name,
    signInName: email,
    employerUscc: profile.employerUscc ?? "",
    specialties: profile.specialties.join("、"),
    groupUsccs: "",
    isActive: "是",
  };
  accepted(await changeExpert(officer, { accountId: person.actor.accountId, version: 1, texts }));
  return person;
}

/** Changes the password for the first sign-in into one that stays, and enrols a program for one-time passwords. */
async function settled<Who extends Actor>(made: Promise<Person<Who>>): Promise<Person<Who>> {
  const person = await made;
  const password = lastingPassword();
  const change = { currentPassword: person.password, newPassword: password };
  accepted(await changePassword(person.actor, change, null));
  const { secret } = await aSecondFactor(person.actor);
  return { ...person, password, secret };
}

export const lastingPassword = () => `${oneTimePassword()}-${randomInt(10, 100)}`;

/** A firm registers when it first comes to the portal. */
export function firmOnStage(stage: Stage, key: FirmKey): Promise<Person<FirmActor>> {
  const { firms } = stage;
  const known = firms.get(key);
  if (known !== undefined) return known;
  const { name, uscc, unitCode } = demoFirm(key);
  const number = String(DEMO_FIRMS.findIndex((firm) => firm.key === key) + 1).padStart(2, "0");
  const person = { name: "申示例", email: `firm-${number}@example.com`, password: lastingPassword() };
  const registering = aFirm({
    uscc,
    firmName: name,
    unitCode,
    ...person,
    provenBy: isUnproven(key) ? null : countyOnStage(stage, unitCode),
  }).then(async (made) => {
    if (isUnproven(key)) await aLicence(made.actor);
    return made;
  });
  firms.set(key, registering);
  return registering;
}

export function countyOnStage({ counties }: Stage, unitCode: UnitCode): CountyActor {
  const county = counties.get(unitCode);
  if (!county) throw new Error(`nobody sits at the county desk of ${unitCode}`);
  return county.actor;
}

export const officerOnStage = ({ officers }: Stage, place = 0): OfficerActor => at(officers, place).actor;
export const approverOnStage = ({ approvers }: Stage, place = 0): ApproverActor => at(approvers, place).actor;

export function at<Each>(list: readonly Each[], place: number): Each {
  const found = list[place];
  if (found === undefined) throw new Error(`nobody stands at place ${place}`);
  return found;
}
