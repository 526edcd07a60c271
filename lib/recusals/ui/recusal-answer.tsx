import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { ListedRecusal } from "../queries/call-recusals";
import { AnswerForm } from "./answer-form";
import { RecusalCard } from "./recusal-list";

/** One name: what the firm said, what became of it, and the answer; it may be given again until the seal. */
export async function RecusalAnswer({ row, path, isOpen }: { row: ListedRecusal; path: string; isOpen: boolean }) {
  const t = await getWords("recusals");
  return (
    <Panel
      className="mb-8 scroll-mt-6"
      title={`${row.firmName} · ${row.projectName}`}
      aside={<TextLink href={path}>{t("desk.close")}</TextLink>}
    >
      <div className="grid gap-4" id="answer">
        <RecusalCard row={row} />
        {isOpen ? (
          <AnswerForm key={row.id} recusalId={row.id} name={row.name} />
        ) : (
          <p className="text-ink-2">{t("refusal.too-late")}</p>
        )}
      </div>
    </Panel>
  );
}
