import { ATTACHMENT_KINDS } from "@/lib/calls/domain/call-rules";
import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "./content";

/** The document that comes back with the seal on it; the printed list of attachments does not name itself. */
export const FORM_KIND = "application-form";

/** The application as it stands on paper: every section in the spelling of a submission, and which documents go with it. */
export type PrintedForm = {
  readonly content: SubmissionContent;
  readonly attachments: readonly string[];
};

export const PRINTED_PARTS = [...SECTION_CODES, "attachments"] as const;
export type PrintedPart = (typeof PRINTED_PARTS)[number];

/** Kinds, not files: a clearer scan of the same document leaves the paper true. */
export const printedAttachments = (files: readonly { readonly kind: string }[]): readonly string[] =>
  ATTACHMENT_KINDS.filter((kind) => kind !== FORM_KIND && files.some((file) => file.kind === kind));

/** Names the words on the paper and the call they are for. */
export const formSha256 = (callSha256: string, form: PrintedForm): string =>
  sha256Hex(
    canonicalJson({
      call: callSha256,
      ...Object.fromEntries(PRINTED_PARTS.map((part) => [part, wordsOf(form, part)])),
    }),
  );

/** 3F9A-22C1-07BE: what stands at the foot of every page, short enough to be compared by eye. */
export const checkCode = (sha256: string): string =>
  sha256
    .slice(0, 12)
    .toUpperCase()
    .replace(/(?<=^(?:.{4})+)(?=.)/g, "-");

/** The code that must stand on the stamped copy of what was handed in. */
export const submittedCode = (
  callSha256: string,
  content: SubmissionContent,
  files: readonly { readonly kind: string }[],
): string => checkCode(formSha256(callSha256, { content, attachments: printedAttachments(files) }));

/** Where the paper no longer says what the application says. */
export const differingParts = (paper: PrintedForm, now: PrintedForm): readonly PrintedPart[] =>
  PRINTED_PARTS.filter((part) => canonicalJson(wordsOf(paper, part)) !== canonicalJson(wordsOf(now, part)));

function wordsOf({ content, attachments }: PrintedForm, part: PrintedPart): unknown {
  if (part === "attachments") return attachments;
  return part === "D" ? withoutRowIds(content.D) : content[part];
}

/** The rows of D are the firm's own; what tells them apart on the screen is not on the paper. */
const withoutRowIds = ({ priorFundings, equipment, ...rest }: SubmissionContent["D"]) => ({
  ...rest,
  priorFundings: priorFundings.map(({ id: _id, ...row }) => row),
  equipment: equipment.map(({ id: _id, ...row }) => row),
});

export type StampFault =
  /** No scan is there. */
  | { readonly code: "stamped-copy-missing" }
  /** A scan is there, and nobody has said which print it is of, or its files are of different ones. */
  | { readonly code: "stamped-copy-unnamed" }
  | { readonly code: "stamped-copy-outdated"; readonly parts: readonly PrintedPart[] };

/** What keeps the stamped copy from standing for the application; `copies` holds, for each scanned file, the paper it is of. */
export function stampFault(copies: readonly (StampedPaper | null)[], now: PrintedForm): StampFault | null {
  const [first, ...others] = copies;
  if (first === undefined) return { code: "stamped-copy-missing" };
  if (first === null || others.some((copy) => copy?.sha256 !== first.sha256)) return { code: "stamped-copy-unnamed" };
  const parts = differingParts(first, now);
  return parts.length === 0 ? null : { code: "stamped-copy-outdated", parts };
}

export type StampedPaper = PrintedForm & { readonly sha256: string };

export const isPrintedSection = (part: PrintedPart): part is SectionCode => part !== "attachments";
