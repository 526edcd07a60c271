import type { ReactNode } from "react";
import { EvidenceSlot } from "@/lib/evidence/ui/evidence-slot";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import { FORM_KIND } from "../domain/printed-form";
import { EVIDENCE_SECTION } from "../domain/section-state";
import type { StampView } from "../queries/find-stamp";
import { NameCopyForm } from "./name-copy-form";
import { PrintFormButton } from "./print-form-button";
import { PrintList } from "./print-list";
import { StampAlert } from "./stamp-alert";

/** From the finished application to the scan with the seal: check, print, stamp and hand back, name the print. */
export async function PrintSteps({ view }: { view: StampView }) {
  const [t, locale] = await Promise.all([getWords("applications"), getLocale()]);
  const { application, stamp, inTheWay, editRefusal } = view;
  const path = `/applications/${application.id}`;
  const editable = editRefusal === null;
  return (
    <div className="grid max-w-[46rem] gap-10">
      {editable && stamp.fault && <StampAlert fault={stamp.fault} words={t} />}
      {editRefusal !== null && (
        <Alert tone="info">
          <p>{t(`refusal.${editRefusal}`)}</p>
        </Alert>
      )}
      {editable && stamp.stamping === "form" && !stamp.fault && (
        <Alert tone="success" title={t("stamp.good")}>
          <p>{t("stamp.goodNext")}</p>
        </Alert>
      )}
      {editable && (
        <Step number={1} title={t("stamp.print")}>
          {inTheWay > 0 ? (
            <>
              <p>{t("stamp.notReady", { count: inTheWay })}</p>
              <p>
                <TextLink href={`${path}/check`}>{t("stamp.toCheck")}</TextLink>
              </p>
            </>
          ) : (
            <>
              <p className="text-ink-2">{t("stamp.printHint")}</p>
              <PrintFormButton applicationId={application.id} again={stamp.prints.length > 0} />
            </>
          )}
        </Step>
      )}
      {stamp.prints.length > 0 && <PrintList applicationId={application.id} stamp={stamp} words={t} locale={locale} />}
      {stamp.stamping === "form" && <ScanSteps view={view} editable={editable} />}
      {stamp.stamping === "undertaking" && editable && (
        <Step number={2} title={t("stamp.sign")}>
          <p className="text-ink-2">{t("stamp.signHint")}</p>
          <p>
            <TextLink href={`${path}/sections/${EVIDENCE_SECTION}#evidence-undertaking`}>
              {t("stamp.toUndertaking")}
            </TextLink>
          </p>
        </Step>
      )}
    </div>
  );
}

async function ScanSteps({ view, editable }: { view: StampView; editable: boolean }) {
  const t = await getWords("applications");
  const { application, stamp, scans, usage } = view;
  const named = [...new Set(stamp.copies.map(({ code }) => code))];
  return (
    <>
      <Step number={2} title={t("stamp.scan")}>
        <p className="text-ink-2">{t("stamp.scanHint")}</p>
        <EvidenceSlot
          applicationId={application.id}
          kind={FORM_KIND}
          required
          files={scans}
          usage={usage}
          editable={editable}
        />
      </Step>
      <Step number={3} title={t("stamp.name")}>
        {named.length === 1 && named[0] && <p>{t("stamp.named", { code: named[0] })}</p>}
        {!editable ? null : scans.length === 0 || stamp.prints.length === 0 ? (
          <p className="text-ink-2">{t("stamp.nameLater")}</p>
        ) : (
          <NameCopyForm
            applicationId={application.id}
            prints={stamp.prints.map(({ number, code }) => ({ number, code }))}
          />
        )}
      </Step>
    </>
  );
}

function Step(props: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-line pt-6">
      <h2 className="text-xl">
        <span className="fig me-2 text-primary" aria-hidden="true">
          {props.number}
        </span>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
