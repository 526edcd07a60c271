import { Alert } from "@/lib/ui/alert";
import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { LateRecusalsView } from "../queries/late-recusals";
import { LateRecusalForm } from "./late-recusal-form";
import { LateRecusalTable } from "./late-recusal-table";

/** After the seal: what has been asked and decided, and the form to ask for another. Nothing before there is anything to say. */
export async function LateRecusals({ callId, view }: { callId: string; view: LateRecusalsView }) {
  const t = await getWords("lateRecusals");
  const { rows, experts, applications, found } = view;
  if (rows.length === 0 && experts.length === 0) return null;
  return (
    <div className="mb-8">
      <Panel title={t("title")}>
        <div className="grid gap-8">
          {found.length > 0 && (
            <Alert tone="warning" title={t("found.title", { count: found.length })}>
              <p>{t("found.next")}</p>
              <ul className="mt-2 grid list-disc gap-1 ps-5">
                {found.map(({ expertName, firmName, evidence }) => (
                  <li key={`${expertName} ${firmName} ${evidence.join(" ")}`}>
                    {t("found.tie", { expert: expertName, firm: firmName, what: evidence.join(" ") })}
                  </li>
                ))}
              </ul>
            </Alert>
          )}
          {rows.length > 0 && <LateRecusalTable rows={rows} />}
          {experts.length > 0 && <LateRecusalForm callId={callId} experts={experts} applications={applications} />}
        </div>
      </Panel>
    </div>
  );
}
