import type { WaitingProposal } from "@/lib/awards/queries/list-waiting-proposals";
import type { WaitingExtension } from "@/lib/calls/queries/extensions";
import { shanghaiClock, shanghaiDay } from "@/lib/core/time";
import type { ExportCell, ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { LateRecusal } from "@/lib/panels/queries/late-recusals";
import type { Unlock } from "@/lib/panels/queries/read-unlocks";
import type { ExceptionRow } from "@/lib/screening/queries/exceptions";
import type { Words } from "@/lib/words/translate";

/** Everything that waits for one approver. */
export type Waiting = {
  readonly extensions: readonly WaitingExtension[];
  readonly unlocks: readonly Unlock[];
  readonly recusals: readonly LateRecusal[];
  readonly proposals: readonly WaitingProposal[];
  readonly exceptions: readonly ExceptionRow[];
};

/** What stands on the approver's page, in its order, as one table: of what kind, about what, asked by whom, when and why. */
export function waitingTable(waiting: Waiting, t: Words<"screening">): ExportTable {
  const kind = (name: "extension" | "unlock" | "recusal" | "proposal" | "exception") => t(`approvals.kinds.${name}`);
  const rows: ExportCell[][] = [
    ...waiting.extensions.map((row) => [
      kind("extension"),
      row.callTitle,
      t("approvals.until", { from: minuteText(row.fromClosesAt), to: minuteText(row.toClosesAt) }),
      row.reason,
      row.proposedBy,
      row.proposedAt,
    ]),
    ...waiting.unlocks.map((row) => [
      kind("unlock"),
      row.callTitle,
      aboutSheet(row),
      row.reason,
      row.askedBy,
      row.askedAt,
    ]),
    ...waiting.recusals.map((row) => [
      kind("recusal"),
      row.callTitle,
      aboutSheet(row),
      row.reason,
      row.askedBy,
      row.askedAt,
    ]),
    ...waiting.proposals.map((row) => [
      kind("proposal"),
      row.callTitle,
      t("approvals.list", { number: row.number, count: row.awards }),
      "",
      "",
      row.proposedAt,
    ]),
    ...waiting.exceptions.map((row) => [
      kind("exception"),
      "",
      `${row.firmName} · ${row.projectName}`,
      row.reason,
      row.ruledBy,
      row.ruledAt,
    ]),
  ];
  return {
    sheetName: t("approvals.title"),
    columns: [
      { header: t("approvals.kind"), kind: "text", width: 24 },
      { header: t("approvals.call"), kind: "text", width: 32 },
      { header: t("approvals.about"), kind: "text", width: 48 },
      { header: t("approvals.reason"), kind: "text", width: 48 },
      { header: t("approvals.by"), kind: "text" },
      { header: t("approvals.at"), kind: "instant", width: 20 },
    ],
    rows,
  };
}

const minuteText = (at: Date) => `${shanghaiDay(at)} ${shanghaiClock(at).slice(0, 5)}`;

const aboutSheet = ({ firmName, projectName, expertName }: Unlock | LateRecusal) =>
  `${firmName} · ${projectName} · ${expertName}`;
