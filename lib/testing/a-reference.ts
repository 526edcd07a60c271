import type { OfficerActor } from "@/lib/auth/actor";
import { sha256Hex } from "@/lib/core/sha256";
import { type Confirmed, importReference } from "@/lib/reference/commands/import-reference";
import { NO_SCOPE, type ReferenceKind, type VersionTerms } from "@/lib/reference/domain/kinds";
import { previewReferenceImport, type ReferenceFile } from "@/lib/reference/queries/preview-import";

const HEADS: Readonly<Record<ReferenceKind, string>> = {
  units: "代码,名称,英文名称",
  authorities: "代码,名称,英文名称",
  industries: "代码,名称,英文名称",
  holidays: "日期,类型",
};

export type AReference = Partial<VersionTerms> & { readonly scope?: string };

/** A list as a file; each row is a line of a CSV. */
export function aReferenceFile(kind: ReferenceKind, rows: readonly string[], given: AReference = {}): ReferenceFile {
  const { scope = NO_SCOPE, ...terms } = given;
  return {
    kind,
    scope,
    terms: { source: "示例发布单位", documentNo: "示例〔2026〕1号", validFrom: null, validTo: null, ...terms },
    bytes: Buffer.from(`${[HEADS[kind], ...rows].join("\n")}\n`),
    fileName: `${kind}.csv`,
  };
}

/** Looks at the file first, as the officer does. */
export async function seenBy(officer: OfficerActor, file: ReferenceFile): Promise<Confirmed> {
  const preview = await previewReferenceImport(officer, file);
  if (!preview.ok) throw new Error(`a file that cannot be read: ${preview.refusal.code}`);
  return { sha256: sha256Hex(file.bytes), basedOn: preview.value.basedOn };
}

export async function importList(officer: OfficerActor, file: ReferenceFile) {
  return importReference(officer, file, await seenBy(officer, file));
}
