/** Every way in which a file can be turned away; each has a sentence that says what to do next. */
export const EVIDENCE_REFUSALS = [
  "not-editable",
  "call-closed",
  "kind-not-asked",
  "too-many-files",
  "application-full",
  "too-many-uploads",
  "already-removed",
  "upload-damaged",
  "upload-cut",
  "file-empty",
  "file-too-large",
  "extension-missing",
  "type-not-allowed",
  "type-mismatch",
  "file-damaged",
  "file-polyglot",
  "image-too-large",
  "pdf-encrypted",
  "pdf-script",
  "pdf-launch",
  "pdf-attachment",
  "pdf-form",
  "pdf-remote",
  "pdf-media",
  "pdf-unreadable",
  "file-infected",
  "archive-bomb",
  "office-encrypted",
  "office-macro",
  "office-embedded",
  "office-remote",
] as const;
export type EvidenceRefusalCode = (typeof EVIDENCE_REFUSALS)[number];

export const isEvidenceRefusal = (code: string): code is EvidenceRefusalCode =>
  EVIDENCE_REFUSALS.some((known) => known === code);

/** The same file may well be taken when it is sent once more; of the others another file is wanted. */
const PASSING: ReadonlySet<string> = new Set([
  "upload-cut",
  "upload-damaged",
  "too-many-uploads",
  "not-reached",
  "not-signed-in",
  "other-account",
  "wrong-origin",
]);

export const mayBeSentAgain = (code: string): boolean => PASSING.has(code);
