import { formatDay, formatInstant } from "@/lib/core/time";
import { FileLink } from "@/lib/evidence/ui/file-link";
import { Alert } from "@/lib/ui/alert";
import { Pairs } from "@/lib/ui/facts";
import { FoldingPanel, Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import { figureText } from "../domain/figure-text";
import type { SiteCheckView } from "../queries/find-site-check";
import { KeptScans, ScanOutOfUse } from "./kept-scans";
import { PhotoStrip } from "./photo-strip";
import { RecordForm } from "./record-form";
import { SignedScan } from "./signed-scan";
import { WithdrawForm } from "./withdraw-form";
import { wordsOf } from "./words-of-record";

/** A site check from the first line to the signed record: what to do now stands first, the rest beneath. */
export async function SiteCheckPage({ record }: { record: SiteCheckView }) {
  switch (record.state) {
    case "draft":
      return <Writing record={record} />;
    case "concluded":
      return <ToSign record={record} />;
    case "signed":
    case "withdrawn":
      return <Kept record={record} />;
  }
}

async function Writing({ record }: { record: SiteCheckView }) {
  const t = await getWords("sitechecks");
  const { id, version, applicationId, photos, counted } = record;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <aside className="grid content-start gap-6 lg:col-start-2">
        <Whom record={record} />
        <Panel title={t("photos.title")}>
          <PhotoStrip siteCheckId={id} applicationId={applicationId} kept={photos} />
        </Panel>
      </aside>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        <RecordForm
          siteCheckId={id}
          version={version}
          words={wordsOf(record)}
          counted={counted}
          photos={photos.length}
          now={record.now}
        />
      </div>
    </div>
  );
}

async function ToSign({ record }: { record: SiteCheckView }) {
  const t = await getWords("sitechecks");
  const { id, version, applicationId, result } = record;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <aside className="grid content-start gap-6 lg:col-start-2">
        <Panel title={t("signed.title")}>
          <p className="mb-4 text-ink-2">{t("signed.lead")}</p>
          <p className="mb-4">
            <RecordLink id={id} word={t("signed.print")} />
          </p>
          {result !== null && (
            <SignedScan siteCheckId={id} version={version} applicationId={applicationId} result={result} />
          )}
        </Panel>
        <FoldingPanel title={t("withdraw.title")}>
          <WithdrawForm siteCheckId={id} version={version} />
        </FoldingPanel>
      </aside>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        <Written record={record} />
      </div>
    </div>
  );
}

async function Kept({ record }: { record: SiteCheckView }) {
  const t = await getWords("sitechecks");
  const { id, state, standing, withdrawnReason } = record;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {state === "withdrawn" ? (
        <Alert tone="warning" title={t("withdraw.done")}>
          <p>{withdrawnReason}</p>
        </Alert>
      ) : (
        <Alert tone={standing === "supported" ? "info" : "warning"} title={t("effect.title")}>
          <p>{t(`effect.${standing === "supported" && record.result === "reduced" ? "reduced" : standing}`)}</p>
        </Alert>
      )}
      {state === "signed" && <ScanOutOfUse record={record} />}
      <Written record={record} />
      {state === "signed" && (
        <ul className="grid gap-2">
          <li>
            <RecordLink id={id} word={t("signed.print")} />
          </li>
          <KeptScans record={record} />
        </ul>
      )}
    </div>
  );
}

const RecordLink = ({ id, word }: { id: string; word: string }) => (
  <a className="link link-primary" href={`/api/site-checks/${id}/record`} download>
    {word}
  </a>
);

/** Where to go and whom to ask for. */
async function Whom({ record }: { record: SiteCheckView }) {
  const t = await getWords("sitechecks");
  const { plant, contact, projectCode } = record;
  return (
    <Panel title={t("whom.title")}>
      <Pairs
        stack
        pairs={[
          [t("whom.plant"), plant === "" ? "—" : plant],
          [t("whom.contact"), contact === "" ? "—" : contact],
          [t("whom.code"), projectCode ?? "—"],
        ]}
      />
    </Panel>
  );
}

/** What was written down, as it stays. */
async function Written({ record }: { record: SiteCheckView }) {
  const [t, evidence, locale] = await Promise.all([getWords("sitechecks"), getWords("evidence"), getLocale()]);
  const units = { wan: ` ${t("wan")}`, people: ` ${t("peopleUnit")}` };
  const { checkedOn, people, firmPerson, findings, result, figures, photos, concludedAt, signedAt } = record;
  const separator = locale === "en" ? ", " : "、";
  const named = people.map(({ name, office }) => t("person", { name, office })).join(separator);
  const pairs: [string, string][] = [
    [t("checkedOn"), checkedOn === null ? "—" : formatDay(checkedOn, locale)],
    [t("people"), named === "" ? "—" : named],
    [t("firmPerson"), firmPerson === "" ? "—" : firmPerson],
    [t("result"), result === null ? "—" : t(`results.${result}`)],
    ...figures.map(({ figure, value, before }): [string, string] => [
      t(`figures.${figure}`),
      before === null
        ? figureText(value, units)
        : t("figureReduced", { value: figureText(value, units), before: figureText(before, units) }),
    ]),
  ];
  if (concludedAt) pairs.push([t("concludedAt"), formatInstant(concludedAt, locale)]);
  if (signedAt) pairs.push([t("signedAt"), formatInstant(signedAt, locale)]);
  return (
    <div className="grid gap-8">
      <Pairs rows stack pairs={pairs} />
      <section>
        <h2 className="text-lg">{t("findings")}</h2>
        <p className="mt-2 whitespace-pre-line">{findings === "" ? "—" : findings}</p>
      </section>
      <section>
        <h2 className="text-lg">{t("photos.kept", { count: photos.length })}</h2>
        <ul className="rule-list mt-2">
          {photos.map(({ evidenceId, fileName, scan }) => (
            <li key={evidenceId} className="py-3">
              <FileLink file={{ id: evidenceId, scan }} word={fileName} fileName={fileName} words={evidence} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
