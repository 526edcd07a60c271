import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { PanelExpert } from "../queries/find-panel";
import type { PanelRow } from "../queries/read-panel";
import { AskUnlock } from "./ask-unlock";
import { CellWord } from "./cell-words";
import { AssignPair, EndAssignment } from "./pair-controls";

type Props = {
  readonly callId: string;
  readonly row: PanelRow;
  readonly experts: readonly PanelExpert[];
  readonly minReviews: number;
  /** Assignments whose unlock waits for its answer. */
  readonly unlocking: readonly string[];
};

const ENDABLE: ReadonlySet<string> = new Set(["undeclared", "declared", "begun", "locked"]);
const ASSIGNABLE: ReadonlySet<string> = new Set(["free", "ended"]);

/** The panel of one application, expert by expert, to be changed by hand while the call is under review. */
export async function AdjustPanel({ callId, row, experts, minReviews, unlocking }: Props) {
  const t = await getWords("panels");
  const cells = new Map(row.cells.map((cell) => [cell.expertId, cell]));
  const successors = experts.filter(
    ({ id, disabled }) => !disabled && ASSIGNABLE.has(cells.get(id)?.standing ?? "free"),
  );
  return (
    <Panel
      className="mb-8 scroll-mt-6"
      title={t("adjust.title", { firm: row.firmName })}
      aside={<TextLink href={`/desk/calls/${callId}/panel`}>{t("adjust.close")}</TextLink>}
      foot={row.projectName}
    >
      <div className="grid gap-4" id="adjust">
        {row.live < minReviews && (
          <Alert tone="warning">
            <p>{t("adjust.tooFew", { live: row.live, min: minReviews })}</p>
          </Alert>
        )}
        <ul className="rule-list">
          {experts.map((expert) => {
            const cell = cells.get(expert.id);
            const standing = cell?.standing ?? "free";
            return (
              <li key={expert.id} className="grid gap-3 py-3 items-start md:grid-cols-[16rem_7rem_minmax(0,1fr)]">
                <span>
                  <span className="font-semibold">{expert.name}</span>
                  <span className="hint block">{expert.employerName}</span>
                </span>
                <CellWord standing={standing} t={t} />
                <span>
                  {cell?.assignmentId && ENDABLE.has(standing) && (
                    <EndAssignment
                      assignmentId={cell.assignmentId}
                      name={expert.name}
                      successors={successors}
                      isLocked={standing === "locked"}
                    />
                  )}
                  {cell?.assignmentId && standing === "locked" && (
                    <AskUnlock
                      assignmentId={cell.assignmentId}
                      name={expert.name}
                      waits={unlocking.includes(cell.assignmentId)}
                    />
                  )}
                  {ASSIGNABLE.has(standing) && !expert.disabled && (
                    <AssignPair callId={callId} applicationId={row.id} expertId={expert.id} name={expert.name} />
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}
