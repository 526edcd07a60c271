import "server-only";
import { CONFLICT_STATES, type ConflictState } from "../domain/conflict";

export type StoredStep = {
  readonly state: ConflictState;
  readonly reason: string;
  readonly byId: string;
  readonly at: Date;
};

/** The course of a conflict, oldest first; written by the database alone, one entry a change. */
export function conflictSteps(json: unknown): StoredStep[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown) => {
    if (typeof each !== "object" || each === null) return [];
    const { state, reason, byId, at }: { state?: unknown; reason?: unknown; byId?: unknown; at?: unknown } = each;
    const known = CONFLICT_STATES.find((one) => one === state);
    if (!known || typeof reason !== "string" || typeof byId !== "string" || typeof at !== "string") return [];
    return [{ state: known, reason, byId, at: new Date(at) }];
  });
}
