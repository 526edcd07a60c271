"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { RequirementCondition } from "@/lib/calls/domain/call-rules";
import { StatusBadge } from "@/lib/ui/badge";
import { FileList } from "@/lib/ui/form/file-field";
import { useWords } from "@/lib/words/client";
import { type EvidenceKind, SCREENING_KIND } from "../domain/evidence-kind";
import { acceptedEndings, formatNames } from "../domain/formats";
import { MAX_FILE_BYTES, type Usage } from "../domain/limits";
import type { ReceivedFile } from "../schema";
import { byteSize } from "./byte-size";
import { DropField } from "./drop-field";
import { KeptFile, type SentName, type SlotFile } from "./kept-file";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";
import { usedWords } from "./used-words";

export type SlotProps = {
  readonly applicationId: string;
  readonly kind: EvidenceKind;
  readonly required: boolean;
  /** The answer by which this document is asked for. */
  readonly because?: RequirementCondition;
  /** The files of this kind that belong to the draft. */
  readonly files: readonly SlotFile[];
  /** Of the whole application. */
  readonly usage: Usage;
  /** One of many: what is there already, or need not be, takes one line, and the list says how much is used. */
  readonly listed?: boolean;
  readonly editable: boolean;
  /** What is wrong with it, from a check of the whole application. */
  readonly error?: ReactNode;
};

/** One kind of document: what is wanted and why, what is there, and how to add to it. Its anchor is `evidence-‹kind›`. */
export function EvidenceSlot(props: SlotProps) {
  const { applicationId, kind, required, because, usage, listed, editable, error } = props;
  const t = useWords("evidence");
  const [received, setReceived] = useState<readonly ReceivedFile[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [sentNames, setSentNames] = useState<ReadonlyMap<string, SentName>>(new Map());
  const [said, setSaid] = useState("");
  const { uploads, add, again, forget } = useUploads({ applicationId, kind, usage }, (file, sentAs) => {
    const isSame = isIn(props.files, file) || isIn(received, file);
    if (!isSame) setReceived((all) => [...all, file]);
    if (sentAs.normalize("NFC") !== file.fileName) {
      setSentNames((all) => new Map(all).set(file.id, { name: sentAs, isSame }));
    }
    setSaid(t("received", { name: file.fileName }));
  });
  // What the page knows by now is the page's to show: a colleague may take it away again.
  useEffect(() => {
    setReceived((all) =>
      all.some((file) => isIn(props.files, file)) ? all.filter((file) => !isIn(props.files, file)) : all,
    );
  }, [props.files]);
  // As the page was opened: nothing folds away under somebody's hands.
  const [folded] = useState(listed && props.files.length > 0 && !error);
  const [unfolded] = useState(!listed || Boolean(error) || (required && !folded));
  const files = filesNow(props.files, received, removed);
  const id = `evidence-${kind}`;
  const why = (
    <p className="hint mt-1">
      {t(`why.${kind}`)}
      {because && ` ${t(`because.${because}`)}`}
    </p>
  );
  return (
    <section className="@container py-3" aria-labelledby={`${id}-name`}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-5 gap-y-2 @2xl:grid-cols-[minmax(0,12.5rem)_minmax(0,1fr)_auto]">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-base" id={`${id}-name`}>
              {t(`kind.${kind}`)}
            </h3>
            <SlotState count={files.length} required={required} />
          </div>
          {!folded && why}
        </div>
        {files.length + uploads.length > 0 && (
          <FileList tight={listed}>
            {files.map((file) => (
              <KeptFile
                key={file.id}
                file={file}
                sentAs={sentNames.get(file.id)}
                removable={editable && kind !== SCREENING_KIND} // what a ruling may rest on stays
                onRemoved={() => {
                  setRemoved((all) => [...all, file.id]);
                  setSaid(t("removed", { name: file.fileName }));
                }}
              />
            ))}
            {uploads.map((upload) => (
              <UploadRow
                key={upload.key}
                upload={upload}
                onAgain={() => again(upload)}
                onForget={() => forget(upload)}
              />
            ))}
          </FileList>
        )}
        {editable && (
          <details className="group open:@2xl:col-span-2" open={unfolded}>
            <summary className="link link-primary w-fit py-1 group-open:hidden">
              {t(files.length > 0 ? "addMore" : "add")}
              <span className="sr-only"> {t(`kind.${kind}`)}</span>
            </summary>
            {folded && why}
            <DropField
              id={id}
              label={t("choose", { kind: t(`kind.${kind}`) })}
              hint={
                <>
                  {t("limits", {
                    formats: formatNames(kind).join(t("limitsOr")),
                    file: byteSize(MAX_FILE_BYTES),
                  })}
                  {!listed && ` ${usedWords(usage, t)}`}
                </>
              }
              error={error}
              accept={acceptedEndings(kind)}
              onFiles={add}
            />
          </details>
        )}
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
    </section>
  );
}

const isIn = (files: readonly SlotFile[], file: SlotFile) => files.some(({ id }) => id === file.id);

/** What the page knew, and what has come and gone since it was drawn. */
function filesNow(known: readonly SlotFile[], received: readonly SlotFile[], removed: readonly string[]) {
  const all = [...known, ...received.filter((file) => !isIn(known, file))];
  return all.filter(({ id }) => !removed.includes(id));
}

function SlotState({ count, required }: { count: number; required: boolean }) {
  const t = useWords("evidence");
  if (count > 0) {
    return (
      <StatusBadge tone="success" icon="check">
        {t("state.there", { count })}
      </StatusBadge>
    );
  }
  return required ? (
    <StatusBadge tone="warning" icon="warn">
      {t("state.lacking")}
    </StatusBadge>
  ) : (
    <StatusBadge>{t("state.optional")}</StatusBadge>
  );
}
