import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { LateRecusalsView } from "../queries/late-recusals";
import { LateRecusalForm } from "./late-recusal-form";
import { LateRecusalTable } from "./late-recusal-table";

/** After the seal: what has been asked and decided, and the form to ask for another. Nothing before there is anything to say. */
export async function LateRecusals({ callId, view }: { callId: string; view: LateRecusalsView }) {
  const t = await getWords("lateRecusals");
  const { rows, experts, applications } = view;
  if (rows.length === 0 && experts.length === 0) return null;
  return (
    <div className="mb-8">
      <Panel title={t("title")}>
        <div className="grid gap-8">
          {rows.length > 0 && <LateRecusalTable rows={rows} />}
          {experts.length > 0 && <LateRecusalForm callId={callId} experts={experts} applications={applications} />}
        </div>
      </Panel>
    </div>
  );
}
