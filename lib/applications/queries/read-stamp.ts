import "server-only";
import type { Stamping } from "@/lib/calls/domain/call-rules";
import type { ReadCall } from "@/lib/calls/queries/read-call";
import type { Handle } from "@/lib/db/as-actor";
import type { SubmissionContent } from "../domain/content";
import {
  checkCode,
  FORM_KIND,
  formSha256,
  type PrintedForm,
  printedAttachments,
  type StampedPaper,
  type StampFault,
  stampFault,
} from "../domain/printed-form";
import type { EvidenceItem } from "../domain/receipt";
import { tidyApplication } from "../domain/tidied";

export type Print = { readonly number: number; readonly code: string; readonly printedAt: Date };

export type Stamp = {
  readonly stamping: Stamping;
  /** Newest first. */
  readonly prints: readonly Print[];
  /** Number of the print that says what the application says now. */
  readonly current: number | null;
  /** The scanned files, each with the code of the print that the firm named. */
  readonly copies: readonly { readonly evidenceId: string; readonly code: string | null }[];
  /** Null as well where the call asks for no stamped form. */
  readonly fault: StampFault | null;
};

export type Stamped = { readonly id: string; readonly call: Pick<ReadCall, "content" | "sha256"> };

/** The application on paper as it would be printed now; its words in the spelling that a submission freezes. */
export const formNow = (content: SubmissionContent, files: readonly EvidenceItem[]): PrintedForm => ({
  content: tidyApplication(content),
  attachments: printedAttachments(files),
});

/** What has been printed for the seal, what came back, and whether it still says what the application says. */
export async function readStamp(
  handle: Handle,
  { id, call }: Stamped,
  content: SubmissionContent,
  files: readonly EvidenceItem[],
): Promise<Stamp> {
  const { stamping } = call.content;
  const now = formNow(content, files);
  const prints = await readPrints(handle, id);
  const named = await namedPrints(handle, copiesIn(files));
  const sha256 = formSha256(call.sha256 ?? "", now);
  return {
    stamping,
    prints: prints.map(({ number, paper, printedAt }) => ({ number, code: checkCode(paper.sha256), printedAt })),
    current: prints.find(({ paper }) => paper.sha256 === sha256)?.number ?? null,
    copies: named.map(({ evidenceId, paper }) => ({ evidenceId, code: paper && checkCode(paper.sha256) })),
    fault: faultOf(stamping, named, now),
  };
}

/** What of it stands in the way of handing in; nothing is read where the call asks for no stamped form. */
export async function readStampFault(
  handle: Handle,
  stamping: Stamping,
  content: SubmissionContent,
  files: readonly EvidenceItem[],
): Promise<StampFault | null> {
  if (stamping !== "form") return null;
  return faultOf(stamping, await namedPrints(handle, copiesIn(files)), formNow(content, files));
}

const copiesIn = (files: readonly EvidenceItem[]) => files.filter(({ kind }) => kind === FORM_KIND).map(({ id }) => id);

function faultOf(stamping: Stamping, named: readonly NamedPrint[], now: PrintedForm): StampFault | null {
  if (stamping !== "form") return null;
  return stampFault(
    named.map(({ paper }) => paper),
    now,
  );
}

const columns = { id: true, number: true, content: true, attachments: true, sha256: true, printedAt: true } as const;
type Row = { content: unknown; attachments: unknown; sha256: string };

/** Only print-form writes prints, from these very types, and a trigger keeps them as they were written. */
export const paperOf = ({ content, attachments, sha256 }: Row): StampedPaper => ({
  content: content as SubmissionContent,
  attachments: attachments as readonly string[],
  sha256,
});

const readPrints = async ({ db }: Handle, applicationId: string) => {
  const rows = await db.formPrint.findMany({ where: { applicationId }, orderBy: { number: "desc" }, select: columns });
  return rows.map((row) => ({ number: row.number, printedAt: row.printedAt, paper: paperOf(row) }));
};

type NamedPrint = { readonly evidenceId: string; readonly paper: StampedPaper | null };

/** In the order of the files; the newest word about a file counts. */
async function namedPrints({ db }: Handle, evidenceIds: readonly string[]): Promise<NamedPrint[]> {
  if (evidenceIds.length === 0) return [];
  const rows = await db.stampedCopy.findMany({
    where: { evidenceId: { in: [...evidenceIds] } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { evidenceId: true, print: { select: columns } },
  });
  return evidenceIds.map((evidenceId) => {
    const row = rows.find((each) => each.evidenceId === evidenceId);
    return { evidenceId, paper: row ? paperOf(row.print) : null };
  });
}
