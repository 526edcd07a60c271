import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { ConflictRow, ConflictsView } from "../queries/find-conflicts";
import { ConflictDecision } from "./conflict-decision";
import { CONFLICT_LOOKS } from "./conflict-list";

/** One conflict: everything that was said of it, and the officer's own finding while the call is under review. */
export async function ConflictCourse({ row, call }: { row: ConflictRow; call: ConflictsView["call"] }) {
  const [t, panels] = await Promise.all([getWords("conflicts"), getWords("panels")]);
  return (
    <Panel
      className="mb-8 scroll-mt-6"
      title={t("decide.title", { expert: row.expertName, firm: row.firmName })}
      aside={<TextLink href={`/desk/calls/${call.id}/panel/conflicts`}>{t("decide.close")}</TextLink>}
    >
      <div className="grid gap-6 lg:grid-cols-2" id="decide">
        <div className="grid content-start gap-3">
          <p className="font-semibold">{panels(`kind.${row.kind}`)}</p>
          {row.evidence.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <h3>{t("decide.steps")}</h3>
          <ol className="rule-list">
            {row.steps.map((step) => (
              <li className="grid gap-1 py-2" key={step.at.toISOString()}>
                <span className="flex flex-wrap items-center gap-3">
                  <StatusBadge {...CONFLICT_LOOKS[step.state]}>{t(`state.${step.state}`)}</StatusBadge>
                  <span>{step.byName}</span>
                  <TableInstant at={step.at} />
                </span>
                <span>{step.reason}</span>
              </li>
            ))}
          </ol>
        </div>
        {call.state === "reviewing" ? (
          <ConflictDecision key={row.id} conflictId={row.id} state={row.state} />
        ) : (
          <p className="text-ink-2">{t("decide.afterwards")}</p>
        )}
      </div>
    </Panel>
  );
}
