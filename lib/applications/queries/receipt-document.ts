import "server-only";
import type { Locale } from "@/lib/core/locale";
import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import type { ReceiptDocument } from "@/lib/documents/receipt-pdf";
import { isEvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import { wordsIn } from "@/lib/words/translate";
import { receiptCode } from "../domain/receipt";
import type { ReceiptFacts } from "../domain/receipt-facts";

/** Where anybody asks whether a receipt is genuine; the QR code on it leads there. */
const verifyPath = (receiptNo: string, code: string) => `/verify?${new URLSearchParams({ number: receiptNo, code })}`;

const grouped = (hash: string) => hash.replace(/.{8}(?=.)/g, "$& ");

/** The receipt as a page, all texts ready to be set. `portalUrl`: the public address, without a path. */
export function receiptDocument(facts: ReceiptFacts, locale: Locale, portalUrl: string): ReceiptDocument {
  const t = wordsIn(locale, "applications");
  const evidence = wordsIn(locale, "evidence");
  const { receiptNo, submittedAt, contentSha256, files } = facts;
  const code = receiptCode(receiptNo, contentSha256);
  return {
    title: t("receipt.here"),
    issuer: t("receipt.issuer"),
    receiptNo,
    instant: `${formatDay(shanghaiDay(submittedAt), locale)} ${shanghaiClock(submittedAt)}`,
    clock: t("receipt.clock"),
    pairs: [
      [t("receipt.firm"), `${facts.firmName}\n${facts.uscc}`],
      [t("receipt.project"), `${facts.projectName}\n${facts.projectCode}`],
      [
        t("receipt.call"),
        t("receipt.callValue", {
          title: facts.callTitle,
          documentNo: facts.callDocumentNo,
          version: facts.policyVersion,
        }),
      ],
      [t("receipt.version"), t("receipt.versionShort", { number: facts.number, count: files.length })],
    ],
    hashes: [
      [t("receipt.hash"), grouped(contentSha256)],
      [t("receipt.callHash"), grouped(facts.callSha256)],
      [t("receipt.policyHash"), grouped(facts.policySha256)],
    ],
    code: { name: t("receipt.code"), text: code, address: new URL(verifyPath(receiptNo, code), portalUrl).href },
    verify: t("receipt.verify", { address: new URL("/verify", portalUrl).href }),
    files: {
      title: t("receipt.files"),
      head: [t("receipt.fileKind"), t("receipt.file"), t("receipt.fileHash")],
      rows: files.map((file) => [
        isEvidenceKind(file.kind) ? evidence(`kind.${file.kind}`) : file.kind,
        file.fileName,
        grouped(file.sha256),
      ]),
    },
    foot: receiptNo,
  };
}
