import type { Metadata } from "next";
import { readReceiptCode, readReceiptNumber } from "@/lib/applications/domain/receipt";
import { verifyReceipt } from "@/lib/applications/queries/verify-receipt";
import { VerifyFile } from "@/lib/applications/ui/verify-file";
import { clientAddress } from "@/lib/auth/client-address";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { storableText } from "@/lib/core/storable";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { TextField } from "@/lib/ui/form/text-field";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("verify.title") };
}

const TONES = { genuine: "success", "not-genuine": "error", "too-many-tries": "warning" } as const;
const LONGEST = 40;
const one = (value: SearchParameters[string]) =>
  typeof value === "string" ? storableText(value).trim().slice(0, LONGEST) : "";

/** Anybody asks whether a receipt is genuine. A plain form that asks by its address: the QR code of a receipt leads here. */
export default async function VerifyPage(props: { searchParams: Promise<SearchParameters> }) {
  const search = await props.searchParams;
  const number = readReceiptNumber(one(search.number));
  const code = readReceiptCode(one(search.code));
  const sent = search.number !== undefined || search.code !== undefined;
  const asked = number !== "" && code !== "";
  const [t, verdict] = await Promise.all([
    getWords("applications"),
    asked ? verifyReceipt(await clientAddress(), { number, code }) : null,
  ]);
  return (
    <ClientWords namespaces={["applications", "errors"]}>
      <PageHead title={t("verify.title")} lead={t("verify.lead")} />
      <div className="grid max-w-[40rem] grid-cols-[minmax(0,1fr)] gap-8">
        <form method="get" className="grid gap-5">
          <TextField
            label={t("verify.number")}
            hint={t("verify.numberHint")}
            name="number"
            defaultValue={number}
            error={sent && number === "" ? t("verify.numberMissing") : undefined}
          />
          <TextField
            label={t("verify.code")}
            hint={t("verify.codeHint")}
            name="code"
            defaultValue={code}
            error={sent && code === "" ? t("verify.codeMissing") : undefined}
          />
          <div>
            <Button type="submit">{t("verify.ask")}</Button>
          </div>
        </form>
        {verdict !== null && (
          <Alert tone={TONES[verdict]} announce title={t(`verify.verdicts.${verdict}.title`)}>
            <p>{t(`verify.verdicts.${verdict}.text`, { number })}</p>
          </Alert>
        )}
        {verdict === "genuine" && (
          <section className="grid gap-3">
            <h2>{t("verify.fileTitle")}</h2>
            <VerifyFile number={number} code={code} />
          </section>
        )}
      </div>
    </ClientWords>
  );
}
