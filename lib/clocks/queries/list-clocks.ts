import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { byUrgency, stepDaysLeft } from "@/lib/calls/domain/step-days";
import type { CodedName } from "@/lib/core/coded-name";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readUnitNames, type UnitNames } from "@/lib/reference/queries/lists";
import type { Holder, RunningStep } from "./running-step";
import { readRunningSteps } from "./running-steps";

export type ClockRow = Omit<RunningStep, "remind" | "holder"> & {
  readonly holder: ShownHolder;
  readonly daysLeft: number | null;
};

/** An expert by name, a unit as the call names it. */
export type ShownHolder =
  | Exclude<Holder, { readonly kind: "expert" | "unit" }>
  | { readonly kind: "unit"; readonly unit: CodedName }
  | { readonly kind: "expert"; readonly name: string };

/** Every step of every call that somebody has before him now, late ones first. */
export function listClocks(actor: OfficerActor, step?: string): Promise<ClockRow[]> {
  return asActor(actor, async (handle) => {
    const calendar = await knownCalendar(handle);
    const found = (await readRunningSteps(handle)).filter((row) => step === undefined || row.step === step);
    const names = await expertNames(handle, found);
    const units = await readUnitNames(handle);
    return found
      .map(({ remind: _whom, holder, ...row }) => ({
        ...row,
        holder: shown(holder, row.callId, names, units),
        daysLeft: stepDaysLeft(row, handle.now, calendar),
      }))
      .sort(byUrgency);
  });
}

function shown(
  holder: Holder,
  callId: string | null,
  names: ReadonlyMap<string, string>,
  units: UnitNames,
): ShownHolder {
  if (holder.kind === "expert") return { kind: "expert", name: names.get(holder.accountId) ?? "" };
  return holder.kind === "unit" ? { kind: "unit", unit: units.of(callId, holder.code) } : holder;
}

async function expertNames({ db }: Handle, found: readonly RunningStep[]): Promise<ReadonlyMap<string, string>> {
  const ids = found.flatMap(({ holder }) => (holder.kind === "expert" ? [holder.accountId] : []));
  const rows = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
