import type { SectionCode } from "@/lib/applications/domain/content";
import { EvidenceTable } from "@/lib/applications/ui/evidence-table";
import { SectionPrint } from "@/lib/applications/ui/section-print";
import { getLocale, getWords } from "@/lib/words/server";
import type { OpenFile } from "../queries/find-review";
import type { FilePart } from "./file-tabs";

/** In the order in which a project is judged. The undertaking binds the firm and scores nothing. */
const PARTS = [
  { id: "project", sections: ["C"] },
  { id: "investment", sections: ["D"] },
  { id: "benefit", sections: ["E"] },
  { id: "formalities", sections: ["F"] },
  { id: "firm", sections: ["A", "B"] },
] as const satisfies readonly { id: string; sections: readonly SectionCode[] }[];

/** An expert judges the file and calls nobody. */
const CONTACTS = ["contactName", "contactMobile", "contactEmail"];

/** The file as an expert reads it: what was handed in last, section by section, then the evidence. */
export async function fileParts({ content, lists, files, scans }: OpenFile): Promise<FilePart[]> {
  const [t, words, eligibility, evidence, locale] = await Promise.all([
    getWords("panels"),
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getLocale(),
  ]);
  const parts = PARTS.map(({ id, sections }) => ({
    id,
    label: t(`file.${id}`),
    content: (
      <div className="grid gap-8">
        {sections.map((code) => (
          <section className="grid gap-3" key={code}>
            <h2 className="text-xl">{words(`sections.${code}.title`)}</h2>
            <SectionPrint
              section={code}
              content={content[code]}
              leaveOut={code === "A" ? CONTACTS : undefined}
              words={words}
              eligibility={eligibility}
              locale={locale}
              lists={lists}
            />
          </section>
        ))}
      </div>
    ),
  }));
  const evidencePart = (
    <section className="grid gap-3">
      <h2 className="text-xl">{t("file.evidence")}</h2>
      <p className="hint">{t("file.evidenceHint")}</p>
      <EvidenceTable viewable files={files} scans={scans} words={words} evidence={evidence} />
    </section>
  );
  return [...parts, { id: "evidence", label: t("file.evidenceCount", { count: files.length }), content: evidencePart }];
}
