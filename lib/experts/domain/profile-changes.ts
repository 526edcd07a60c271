import { canonicalJson } from "@/lib/core/canonical-json";
import type { ExpertProfile } from "./expert-entry";

/** The parts of a profile as an event names them: what changed is told for ever, what it was is not. */
const PARTS = {
  employer: ({ employerName, employerUscc }) => [employerName, employerUscc],
  "former-employers": ({ formerEmployers }) => formerEmployers.map(({ name, uscc, until }) => [name, uscc, until]),
  groups: ({ groupUsccs }) => groupUsccs,
  division: ({ divisionCode }) => divisionCode,
  specialties: ({ specialties }) => specialties,
  title: ({ title }) => title,
  slot: ({ slot }) => slot,
  retirement: ({ retiredOn }) => retiredOn,
  active: ({ isActive }) => isActive,
} as const satisfies Record<string, (profile: ExpertProfile) => unknown>;

export type ProfilePart = keyof typeof PARTS;
export const PROFILE_PARTS = Object.keys(PARTS) as ProfilePart[]; // the record's own keys

export const changedParts = (before: ExpertProfile, after: ExpertProfile): readonly ProfilePart[] =>
  PROFILE_PARTS.filter((part) => canonicalJson(PARTS[part](before)) !== canonicalJson(PARTS[part](after)));
