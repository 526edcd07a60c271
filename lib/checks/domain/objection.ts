import type { FindingKey } from "@/lib/eligibility/domain/finding-key";
import type { CheckRound } from "./check-record";

/** 异议、举报: what somebody brought to light about a project on notice, once the office that handles it has found it so. */
export const OBJECTION: FindingKey = "objection";

export type ObjectionRefusal = "not-checked-now" | "source-in-future" | "source-before-publication";

type Noticed = {
  readonly round: CheckRound | null;
  /** The day of the first notice, "2026-07-20"; null before there is one. */
  readonly publishedOn: string | null;
};

/** An objection is about a published list and is heard at any time of its publicity; its document says so on a day between. */
export function objectionRefusal(
  { round, publishedOn }: Noticed,
  sourceOn: string,
  today: string,
): ObjectionRefusal | null {
  if (round !== "publicity" || publishedOn === null) return "not-checked-now";
  if (sourceOn > today) return "source-in-future";
  return sourceOn < publishedOn ? "source-before-publication" : null;
}
