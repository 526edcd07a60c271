"use client";

import { formalityName } from "@/lib/eligibility/ui/finding-words";
import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import { pageReference } from "@/lib/evidence/domain/page-reference";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { useWords } from "@/lib/words/client";
import { type PlainRow, plainSection, rowsOf, type SectionCode } from "../domain/content";
import type { AskedCorrection } from "../queries/read-corrections";
import { fieldLabel } from "./field-label";
import { useLive } from "./live-form";

type Props = {
  readonly applicationId: string;
  readonly section: SectionCode;
  readonly corrections: readonly AskedCorrection[];
};

/** On top of a section: what is to be put right in it, each leading to its place; there it is said once more. */
export function CorrectionsAsked({ applicationId, section, corrections }: Props) {
  const t = useWords("applications");
  const placeOf = usePlaces(section);
  if (corrections.length === 0) return null;
  return (
    <Alert tone="warning" title={t("section.correctionsTitle", { count: corrections.length })}>
      <ul className="list-disc ps-5">
        {corrections.map(({ number, field, reason, reasonCode, evidenceId, page, answer }) => {
          const { label, anchor } = placeOf(field);
          return (
            <li key={number}>
              <a className="link" href={`#${anchor}`}>
                {label}
              </a>{" "}
              {reasonCode && <span className="hint">{t(`corrections.reasons.${reasonCode}`)}</span>} {reason}{" "}
              {evidenceId && (
                <TextLink href={`/applications/${applicationId}/sections/F${pageReference(evidenceId, page)}`}>
                  {page ? t("corrections.page", { page }) : t("corrections.document")}
                </TextLink>
              )}{" "}
              <span className="hint">{t(answer === null ? "corrections.unanswered" : "corrections.answered")}</span>
            </li>
          );
        })}
      </ul>
      <p>
        <TextLink href={`/applications/${applicationId}#answers`}>{t("corrections.toAnswers")}</TextLink>
      </p>
    </Alert>
  );
}

/** "equipment.machine-1.invoiceNo" is a cell of a row, "evidence.land" a document, anything else a field or a table as a whole. */
function usePlaces(section: SectionCode) {
  const t = useWords("applications");
  const evidence = useWords("evidence");
  const eligibility = useWords("eligibility");
  const { content } = useLive();
  return (field: string): { readonly label: string; readonly anchor: string } => {
    const [table = "", id, cell] = field.split(".");
    if (id === undefined) return { label: fieldLabel(t, table), anchor: table };
    if (table === "evidence") {
      return { label: isEvidenceKind(id) ? evidence(`kind.${id}`) : id, anchor: `evidence-${id}` };
    }
    const rows = rowsOf(plainSection(content[section]), table);
    const place = rows.findIndex((row) => row.id === id);
    const name = table === "formalities" ? formalityName(eligibility, id) : nameOf(rows[place], place);
    const row = t("section.conflictRow", { table: fieldLabel(t, table), row: name });
    const label = cell === undefined ? row : `${row} · ${fieldLabel(t, `${table}.${cell}`)}`;
    // A line of the equipment list has fields only while it is open.
    const isField = cell !== undefined && place >= 0 && table !== "equipment";
    return { label, anchor: isField ? `${table}.${place}.${cell}` : table };
  };
}

const nameOf = (row: PlainRow | undefined, place: number): string =>
  typeof row?.name === "string" && row.name !== "" ? row.name : String(place + 1);
