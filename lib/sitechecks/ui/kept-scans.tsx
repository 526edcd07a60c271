import { formatInstant } from "@/lib/core/time";
import { FileLink } from "@/lib/evidence/ui/file-link";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { SiteCheckView } from "../queries/find-site-check";
import { AnotherScan } from "./another-scan";

/** The scan of a signed record, and those that were out of use before it. */
export async function KeptScans({ record }: { record: SiteCheckView }) {
  const [t, evidence, locale] = await Promise.all([getWords("sitechecks"), getWords("evidence"), getLocale()]);
  const inUse = record.scans.at(-1);
  return record.scans.toReversed().map((scan) => (
    <li key={scan.id}>
      <FileLink
        file={scan}
        word={scan === inUse ? t("signed.kept") : t("outOfUse.earlier", { at: formatInstant(scan.keptAt, locale) })}
        words={evidence}
      />
    </li>
  ));
}

/** Room for another scan of the signed paper, where the one that counts is out of use. */
export async function ScanOutOfUse({ record }: { record: SiteCheckView }) {
  const t = await getWords("sitechecks");
  const inUse = record.scans.at(-1);
  if (inUse?.scan !== "infected") return null;
  return (
    <Panel title={t("outOfUse.title")} className="no-print max-w-2xl">
      <p className="mb-4 text-ink-2">{t("outOfUse.why")}</p>
      <AnotherScan siteCheckId={record.id} replacesId={inUse.id} applicationId={record.applicationId} />
    </Panel>
  );
}
