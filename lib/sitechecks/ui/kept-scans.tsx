import { formatInstant } from "@/lib/core/time";
import { FileLink } from "@/lib/evidence/ui/file-link";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { SiteCheckView } from "../queries/find-site-check";
import { AnotherScan } from "./another-scan";

/** The scan of a signed record, those that were out of use before it, and room for another where it is out of use itself. */
export async function KeptScans({ record }: { record: SiteCheckView }) {
  const [t, evidence, locale] = await Promise.all([getWords("sitechecks"), getWords("evidence"), getLocale()]);
  const inUse = record.scans.at(-1);
  if (!inUse) return null;
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2">
        {record.scans.toReversed().map((scan) => (
          <li key={scan.id}>
            <FileLink
              file={scan}
              word={
                scan === inUse ? t("signed.kept") : t("outOfUse.earlier", { at: formatInstant(scan.keptAt, locale) })
              }
              words={evidence}
            />
          </li>
        ))}
      </ul>
      {inUse.scan === "infected" && (
        <Panel title={t("outOfUse.title")} className="no-print max-w-2xl">
          <p className="mb-4 text-ink-2">{t("outOfUse.why")}</p>
          <AnotherScan siteCheckId={record.id} replacesId={inUse.id} applicationId={record.applicationId} />
        </Panel>
      )}
    </div>
  );
}
