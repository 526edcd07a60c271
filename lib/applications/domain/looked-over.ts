import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import { SECTION_CODES, type SubmissionContent } from "./content";
import type { EvidenceItem } from "./receipt";

/** What is looked over before it is handed in: the sections, the files, and after a return the answers to its corrections. */
export const LOOKED_OVER = [...SECTION_CODES, "files", "answers"] as const;
export type LookedOverPart = (typeof LOOKED_OVER)[number];

/** Names what a page showed, part by part: a part that says something else by now has another hash. */
export type LookedOver = { readonly [Part in LookedOverPart]: string };

type Shown = {
  readonly content: SubmissionContent;
  readonly evidence: readonly EvidenceItem[];
  readonly answers: readonly (string | null)[];
};

export function lookedOver({ content, evidence, answers }: Shown): LookedOver {
  const of = (part: unknown) => sha256Hex(canonicalJson(part));
  const { A, B, C, D, E, F, G } = content;
  const words = { A: of(A), B: of(B), C: of(C), D: of(D), E: of(E), F: of(F), G: of(G) };
  return { ...words, files: of(evidence), answers: of(answers) };
}

export const changedSince = (before: LookedOver, now: LookedOver): readonly LookedOverPart[] =>
  LOOKED_OVER.filter((part) => before[part] !== now[part]);
