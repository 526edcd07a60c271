import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { ScrollBox } from "@/lib/ui/scroll-box";
import type { Words } from "@/lib/words/translate";
import type { FileDifference } from "../domain/file-differences";
import type { EvidenceItem } from "../domain/receipt";

type Props = {
  readonly files: readonly FileDifference[];
  readonly words: Words<"applications">;
  readonly evidence: Words<"evidence">;
};

/** Which files were added, taken out or replaced: before and after side by side, each with its hash. */
export function FileDifferenceTable({ files, words, evidence }: Props) {
  if (files.length === 0) return null;
  return (
    <ScrollBox label={words("receipt.files")}>
      <table className="grid-table tight">
        <caption>
          <span className="font-semibold">{words("receipt.files")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words("receipt.fileKind")}</th>
            <th scope="col">{words("history.before")}</th>
            <th scope="col">{words("history.after")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ kind, from, to }) => (
            <tr key={`${from?.id}-${to?.id}`}>
              <th scope="row" className="align-top font-normal sm:min-w-40">
                {isEvidenceKind(kind) ? evidence(`kind.${kind}`) : kind}
              </th>
              <FileCell file={from} none={words("history.noFile")} />
              <FileCell file={to} none={words("history.fileRemoved")} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function FileCell({ file, none }: { file: EvidenceItem | null; none: string }) {
  if (file === null) return <td className="align-top text-hint">{none}</td>;
  return (
    <td className="align-top wrap-anywhere">
      <a className="link link-primary" href={`/api/evidence/${file.id}`}>
        {file.fileName}
      </a>{" "}
      <span className="hint num">{byteSize(file.byteCount)}</span>
      <span className="code block text-ink-2">{file.sha256}</span>
    </td>
  );
}
