import type { OfficerActor } from "@/lib/auth/actor";
import { readChecked } from "@/lib/checks/commands/check-scope";
import { type CheckInput, recordCheck } from "@/lib/checks/commands/record-check";
import { vetoSubject } from "@/lib/checks/domain/check-record";
import { readChecks } from "@/lib/checks/queries/read-checks";
import { shanghaiDay } from "@/lib/core/time";
import { asActor } from "@/lib/db/as-actor";
import { accepted } from "./people";

export type CheckWish = Partial<Omit<CheckInput, "applicationId" | "version">>;

/** What an officer would hand in about one veto: nothing found, by a letter of today, unless the wish says otherwise. */
export function aCheckInput(officer: OfficerActor, applicationId: string, wish: CheckWish = {}): Promise<CheckInput> {
  return asActor(officer, async (handle) => {
    const checked = await readChecked(handle, applicationId);
    if (!checked) throw new Error(`application ${applicationId} is not checked by anybody`);
    return {
      applicationId,
      version: checked.version,
      veto: checked.vetoes[0] ?? "",
      outcome: "clear",
      source: "吉安市示例部门",
      sourceOn: shanghaiDay(handle.now),
      documentNo: "示例函〔2026〕1号",
      evidenceId: null,
      page: null,
      remark: "",
      ...wish,
    };
  });
}

export async function aCheck(officer: OfficerActor, applicationId: string, wish: CheckWish = {}): Promise<void> {
  accepted(await recordCheck(officer, await aCheckInput(officer, applicationId, wish)));
}

/** Every veto of the call that this round, and of a list on notice this notice, has not asked about yet, asked, and nothing found. */
export async function checkedClear(officer: OfficerActor, applicationId: string, wish: CheckWish = {}): Promise<void> {
  const open = await asActor(officer, async (handle) => {
    const checked = await readChecked(handle, applicationId);
    const records = (await readChecks(handle, [applicationId])).get(applicationId) ?? [];
    const asked = records.filter(
      ({ round, sourceOn }) => round === checked?.round && sourceOn >= (checked.publicityEndsOn ?? ""),
    );
    return (checked?.vetoes ?? []).filter((veto) => !asked.some(({ subject }) => subject === vetoSubject(veto)));
  });
  for (const veto of open) await aCheck(officer, applicationId, { veto, ...wish });
}
