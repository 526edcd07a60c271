import type { ReactNode } from "react";
import { shanghaiClock, shanghaiDay } from "@/lib/core/time";
import type { EvidenceView } from "@/lib/evidence/queries/read-evidence";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { PageLink } from "@/lib/evidence/ui/page-link";
import { Panel } from "@/lib/ui/panel";
import { ScanBadge } from "@/lib/ui/scan-badge";
import type { FindingGroup } from "../domain/assessment";
import { EVIDENCE_OF, isAttachmentKind } from "../domain/finding-places";
import { documentName, type PlaceWords } from "./place-words";

/** The documents of one criterion first, then what officials have added, then everything else, folded. */
export function EvidencePanel(props: {
  /** Null: all of them. */
  group: FindingGroup | null;
  files: readonly EvidenceView[];
  words: PlaceWords;
  children?: ReactNode;
}) {
  const { group, files, words, children } = props;
  const { screening } = words;
  const added = files.filter((file) => file.uploadedRole !== "firm");
  const given = files.filter((file) => !added.includes(file));
  const own = group === null ? given : EVIDENCE_OF[group].flatMap((kind) => given.filter((file) => file.kind === kind));
  const others = given.filter((file) => !own.includes(file));
  return (
    <Panel title={screening("desk.evidence")} flush>
      <div className="panel-body grid gap-4">
        {own.length === 0 && <p className="text-ink-2">{screening("desk.noEvidence")}</p>}
        <Files files={own} words={words} />
        {added.length > 0 && (
          <div className="grid gap-2">
            <p className="font-semibold">{screening("desk.byOfficials")}</p>
            <Files files={added} words={words} />
          </div>
        )}
        {others.length > 0 && (
          <details>
            <summary className="cursor-pointer text-primary">
              {screening("desk.otherEvidence", { count: others.length })}
            </summary>
            <div className="mt-3">
              <Files files={others} words={words} />
            </div>
          </details>
        )}
        {children && (
          <details>
            <summary className="cursor-pointer text-primary">{screening("desk.addEvidence")}</summary>
            {children}
          </details>
        )}
      </div>
    </Panel>
  );
}

function Files({ files, words }: { files: readonly EvidenceView[]; words: PlaceWords }) {
  if (files.length === 0) return null;
  return (
    <ul className="rule-list">
      {files.map((file) => (
        <FileLine key={file.id} file={file} words={words} />
      ))}
    </ul>
  );
}

function FileLine({ file, words }: { file: EvidenceView; words: PlaceWords }) {
  const { screening, evidence } = words;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
      <span className="min-w-0">
        <span className="block font-semibold">
          {isAttachmentKind(file.kind) ? documentName(words, file.kind) : file.fileName}
        </span>
        <span className="hint num block">
          {isAttachmentKind(file.kind) && `${file.fileName} · `}
          {screening("desk.uploaded", { size: byteSize(file.byteCount), at: minuteOf(file.uploadedAt) })} ·{" "}
          <span className="code" title={file.sha256}>
            {`${file.sha256.slice(0, 8)}…${file.sha256.slice(-8)}`}
          </span>
        </span>
      </span>
      <ScanBadge scan={file.scan} words={evidence} />
      {file.scan !== "infected" && (
        <span className="flex gap-4">
          <PageLink evidenceId={file.id}>
            {evidence("view")}
            <span className="sr-only"> {file.fileName}</span>
          </PageLink>
          <a
            className="link link-primary"
            href={`/api/evidence/${file.id}`}
            aria-label={screening("desk.downloadOf", { file: file.fileName })}
            download
          >
            {screening("desk.download")}
          </a>
        </span>
      )}
    </li>
  );
}

const minuteOf = (at: Date) => `${shanghaiDay(at)} ${shanghaiClock(at).slice(0, 5)}`;
