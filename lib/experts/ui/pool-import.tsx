"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button, LinkButton } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { FaultyLines } from "@/lib/ui/faulty-lines";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { usePageAccount } from "@/lib/ui/page-account";
import { UnreadableTableAlert } from "@/lib/ui/unreadable-table-alert";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { PoolPreview } from "../queries/preview-pool";
import { sendPool } from "./send-pool";

type Answer = Awaited<ReturnType<typeof sendPool>>;

/** Choose, check, look, take in. The file goes over twice, so that the server need not keep what nobody has confirmed. */
export function PoolImport() {
  const t = useWords("experts");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [pending, setPending] = useState(false);
  const [lacksFile, setLacksFile] = useState(false);
  const [attempt, setAttempt] = useState(0);

  async function send(chosen: File, confirm: string | null) {
    setPending(true);
    setAttempt((tries) => tries + 1);
    const said = await sendPool(account, chosen, confirm);
    setPending(false);
    setFile(chosen);
    setAnswer(said);
    if (said.kind === "imported") router.refresh();
  }

  function check(event: FormEvent) {
    event.preventDefault();
    const chosen = input.current?.files?.[0];
    setLacksFile(!chosen);
    if (chosen) void send(chosen, null);
  }

  return (
    <div className="grid gap-8">
      <form className="grid max-w-xl gap-4" onSubmit={check}>
        <FileField
          ref={input}
          name="file"
          label={t("import.file")}
          hint={t("import.fileHint")}
          accept=".xlsx,.csv"
          error={lacksFile ? t("import.lacksFile") : undefined}
        />
        <div>
          <Button
            type="submit"
            look={answer?.kind === "preview" ? "outline" : "primary"}
            disabled={!hydrated || pending}
          >
            {t("import.check")}
          </Button>
        </div>
      </form>
      {pending && <p role="status">{t("import.underWay")}</p>}
      {answer?.kind === "unreadable" && (
        <UnreadableTableAlert refusal={answer.refusal} nameOf={(column) => t(`columns.${column}`)} />
      )}
      {answer?.kind === "refused" && (
        <RefusalAlert refused={{ refusal: answer.refusal, attempt }} say={(code) => t(`import.refusal.${code}`)} />
      )}
      {answer?.kind === "preview" && file && (
        <Preview preview={answer.preview} pending={pending} onConfirm={() => send(file, answer.preview.sha256)} />
      )}
      {answer?.kind === "imported" && (
        <Alert tone="success" announce>
          <p>{t("import.done", { added: answer.added, changed: answer.changed, unchanged: answer.unchanged })}</p>
          <p className="mt-2">
            <LinkButton small look="outline" href="/desk/experts">
              {t("import.toList")}
            </LinkButton>
          </p>
        </Alert>
      )}
    </div>
  );
}

function Preview(props: { preview: PoolPreview; pending: boolean; onConfirm: () => void }) {
  const t = useWords("experts");
  const { lines, added, changed, unchanged, faults, sha256 } = props.preview;
  return (
    <section className="grid gap-5" aria-labelledby="preview">
      <h2 id="preview">{t("import.preview")}</h2>
      {faults.length > 0 ? (
        <Alert tone="error" announce title={t("import.faulty", { count: faults.length })} />
      ) : (
        <Alert tone="success" announce title={t("import.clean", { lines })} />
      )}
      <Pairs
        rows
        stack
        pairs={[
          [t("import.lines"), lines],
          [t("import.outcome"), t("import.outcomeText", { added, changed, unchanged })],
          [
            t("import.sha256"),
            <span className="code" key="sha256">
              {sha256}
            </span>,
          ],
        ]}
      />
      {faults.length > 0 ? (
        <FaultyLines
          lines={faults.map(({ line, column, code, value }) => ({
            key: `${line}-${column}-${code}`,
            line,
            column: t(`columns.${column}`),
            value,
            reason: t(`faults.${code}`),
          }))}
        />
      ) : (
        added + changed > 0 && (
          <div>
            <Button disabled={props.pending} onClick={props.onConfirm}>
              {t("import.confirm")}
            </Button>
          </div>
        )
      )}
    </section>
  );
}
