import type { ScanState } from "@/lib/core/scan-state";
import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { PageLink } from "@/lib/evidence/ui/page-link";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { ScrollBox } from "@/lib/ui/scroll-box";
import { ShortHash } from "@/lib/ui/short-hash";
import type { Words } from "@/lib/words/translate";
import type { EvidenceItem } from "../domain/receipt";

/** Files by what they prove, each with its hash. */
export function EvidenceTable(props: {
  /** The table stands on a page that shows files beside it. */
  viewable?: boolean;
  files: readonly EvidenceItem[];
  /** How their bytes stand with the scanner, by hash. */
  scans: ReadonlyMap<string, ScanState>;
  words: Words<"applications">;
  evidence: Words<"evidence">;
}) {
  const { files, words, evidence } = props;
  return (
    <ScrollBox label={words("receipt.files")}>
      <table className="grid-table tight">
        <thead>
          <tr>
            <th scope="col">{words("receipt.fileKind")}</th>
            <th scope="col">{words("receipt.file")}</th>
            <th scope="col" className="r">
              {words("receipt.fileSize")}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <td className="min-w-28">{isEvidenceKind(file.kind) ? evidence(`kind.${file.kind}`) : file.kind}</td>
              <td>
                {props.viewable ? (
                  <span className="flex flex-wrap items-baseline gap-x-3">
                    <PageLink className="inline-block py-1 wrap-anywhere" evidenceId={file.id}>
                      {file.fileName}
                    </PageLink>
                    <a
                      className="link link-primary no-print inline-block py-1"
                      href={`/api/evidence/${file.id}`}
                      download={file.fileName}
                    >
                      {evidence("download")}
                      <span className="sr-only"> {file.fileName}</span>
                    </a>
                  </span>
                ) : (
                  <a className="link link-primary inline-block py-1 wrap-anywhere" href={`/api/evidence/${file.id}`}>
                    {file.fileName}
                  </a>
                )}
                <ScanBadge scan={props.scans.get(file.sha256) ?? null} words={evidence} />
                <div className="text-ink-2">
                  <ShortHash hash={file.sha256} />
                </div>
              </td>
              <td className="r num nb">{byteSize(file.byteCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
