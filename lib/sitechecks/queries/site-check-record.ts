import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Locale } from "@/lib/core/locale";
import { sha256Hex } from "@/lib/core/sha256";
import { formatDay } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { type SiteCheckRecord, siteCheckRecordPdf } from "@/lib/documents/site-check-record";
import { wordsIn } from "@/lib/words/translate";
import { figureText } from "../domain/figure-text";
import { readChecked, readSiteCheck } from "./read-site-check";

const CHINESE: Locale = "zh-CN";

export type PrintedRecord = { readonly fileName: string; readonly bytes: Buffer };

/** The record to be signed; null until it is concluded. It is a Chinese document, whatever the reader's language. */
export async function printSiteCheck(actor: OfficerActor, siteCheckId: string): Promise<PrintedRecord | null> {
  const written = isUuid(siteCheckId) ? await writeRecord(actor, siteCheckId) : null;
  if (!written) return null;
  const { fileName, record, concludedAt } = written;
  // Set outside the transaction: a document may wait for others.
  return { fileName, bytes: await siteCheckRecordPdf(record, concludedAt) };
}

function writeRecord(actor: OfficerActor, siteCheckId: string) {
  return asActor(actor, async (handle) => {
    const record = await readSiteCheck(handle, siteCheckId);
    if (!record?.concludedAt || record.result === null) return null;
    const application = await readChecked(handle, record.applicationId);
    const hashes = await handle.db.evidence.findMany({
      where: { id: { in: record.photos.map(({ evidenceId }) => evidenceId) } },
      select: { id: true, sha256: true },
    });
    const t = wordsIn(CHINESE, "sitechecks");
    const units = { wan: t("wan"), people: t("peopleUnit") };
    const { A, C } = application.submission.content;
    const written: Omit<SiteCheckRecord, "footHash"> = {
      title: t("record.title"),
      pairs: [
        { name: t("record.call"), text: application.call.content.title },
        { name: t("record.firm"), text: `${application.firmName}（${application.uscc}）` },
        { name: t("record.project"), text: `${C.projectName}（${application.projectCode ?? "—"}）` },
        { name: t("whom.plant"), text: C.site === "" ? A.plantAddress : C.site },
        { name: t("checkedOn"), text: record.checkedOn === null ? "" : formatDay(record.checkedOn, CHINESE) },
        { name: t("people"), text: record.people.map(({ name, office }) => t("person", { name, office })).join("\n") },
        { name: t("firmPerson"), text: record.firmPerson },
      ],
      findings: record.findings,
      figures: record.figures.map(({ figure, value, before }) => ({
        name: t(`figures.${figure}`),
        before: before === null ? "—" : figureText(before, units),
        found: figureText(value, units),
      })),
      result: t(`results.${record.result}`),
      photos: record.photos.map(({ evidenceId, fileName }) => ({
        name: fileName,
        sha256: hashes.find(({ id }) => id === evidenceId)?.sha256.slice(0, 16) ?? "",
      })),
      signatures: [
        ...record.people.map(({ name }) => t("record.checkerSigns", { name })),
        t("record.firmSigns", { name: record.firmPerson }),
      ],
      foot: t("record.title"),
    };
    const footHash = t("record.hash", { hash: sha256Hex(canonicalJson(written)).slice(0, 16) });
    return {
      fileName: `${t("record.title")} ${application.firmName}.pdf`,
      record: { ...written, footHash },
      concludedAt: record.concludedAt,
    };
  });
}
