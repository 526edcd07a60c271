import { getWords } from "@/lib/words/server";
import type { CallRules } from "../domain/call-rules";

const SECTIONS = ["A", "B", "C", "D", "E", "F", "G"] as const;

/** What a firm gathers before it begins: documents by kind, then what the seven sections ask. Made to be printed. */
export async function Preparation({ attachments, stamping }: Pick<CallRules, "attachments" | "stamping">) {
  const [t, evidence, applications] = await Promise.all([
    getWords("calls"),
    getWords("evidence"),
    getWords("applications"),
  ]);
  return (
    <div className="grid gap-8">
      <div>
        <h3>{t("prepare.documents")}</h3>
        <p className="hint">{t("prepare.documentsHint")}</p>
        <p className="mt-2">{t(`prepare.stamping.${stamping}`)}</p>
        <table className="grid-table as-cards mt-3">
          <caption className="sr-only">{t("prepare.documents")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("prepare.document")}</th>
              <th scope="col">{t("prepare.requirement")}</th>
            </tr>
          </thead>
          <tbody>
            {attachments.map(({ kind, requirement }) => (
              <tr key={kind}>
                <th scope="row">
                  {evidence(`kind.${kind}`)}
                  <span className="hint block font-normal">{evidence(`why.${kind}`)}</span>
                </th>
                <td data-label={t("prepare.requirement")}>
                  {t(`requirements.${typeof requirement === "string" ? requirement : requirement.requiredIf}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <h3>{t("prepare.figures")}</h3>
        <p className="hint">{t("prepare.figuresHint")}</p>
        <dl className="pairs pairs-stack rows mt-3 border-t border-line">
          {SECTIONS.map((section) => (
            <SectionLine key={section} name={`${section}　${applications(`sections.${section}.title`)}`}>
              {applications(`sections.${section}.lead`)}
            </SectionLine>
          ))}
        </dl>
      </div>
    </div>
  );
}

const SectionLine = ({ name, children }: { name: string; children: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
