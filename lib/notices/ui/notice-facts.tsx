import { formatWan } from "@/lib/core/money";
import { formatDay, formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Countdown } from "@/lib/ui/countdown";
import { Pairs } from "@/lib/ui/facts";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import { printedRoot } from "../domain/basis";
import { documentPath, savedName } from "../domain/notice-format";
import type { NoticeView } from "../queries/find-notice";

/** Above everything else: a newer version counts, and where it is. Draws nothing about the newest. */
export async function ReplacedNotice({ notice: { replacedBy } }: { notice: NoticeView }) {
  if (replacedBy === null) return null;
  const { id, version } = replacedBy;
  const t = await getWords("notices");
  return (
    <Alert tone="warning" className="mb-8" title={t("page.replaced", { version })}>
      <p>{t("page.replacedNote", { version })}</p>
      <p>
        <TextLink href={`/notices/${id}`}>{t("page.replacedLink", { version })}</TextLink>
      </p>
    </Alert>
  );
}

/** What is live about a notice; the document itself carries no such thing. */
export async function PublicityNow({ notice }: { notice: NoticeView }) {
  const [t, locale] = await Promise.all([getWords("notices"), getLocale()]);
  const { state, window, serverNow, confirmedAt } = notice;
  if (state === "replaced") return null;
  if (state === "running") {
    return (
      <Panel title={t("page.left")}>
        <Countdown serverNow={serverNow.toISOString()} deadlineAt={window.endsAt.toISOString()} />
        <p className="mt-2 text-ink-2">{t("page.running", { day: formatDay(window.endsOn, locale) })}</p>
      </Panel>
    );
  }
  if (state === "announced") {
    return <Alert tone="info" title={t("page.starts", { day: formatDay(window.startsOn, locale) })} />;
  }
  if (confirmedAt === null) return <Alert tone="info" title={t("page.over")} />;
  return <Alert tone="success" title={t("page.confirmed", { at: formatInstant(confirmedAt, locale) })} />;
}

export async function NoticePairs({ notice }: { notice: NoticeView }) {
  const [t, locale] = await Promise.all([getWords("notices"), getLocale()]);
  const { window, callId, callTitle, callDocumentNo } = notice;
  return (
    <Pairs
      rows
      stack
      pairs={[
        [t("page.documentNo"), notice.documentNo],
        [t("page.version"), t("page.versionValue", { version: notice.version })],
        [t("page.publishedAt"), <Instant key="published" at={notice.publishedAt} locale={locale} />],
        [
          t("page.window"),
          t("page.windowValue", {
            from: formatDay(window.startsOn, locale),
            to: formatDay(window.endsOn, locale),
            count: t(`units.${window.unit}`, { days: window.days }),
          }),
        ],
        [t("page.awards"), t("page.awardsValue", { count: notice.awards, amount: formatWan(notice.totalFen) })],
        [
          t("page.basis"),
          <span key="call">
            <TextLink href={`/calls/${callId}`}>{callTitle}</TextLink> {callDocumentNo}
          </span>,
        ],
      ]}
    />
  );
}

/** The four forms, each under its hash. */
export async function NoticeForms({ notice }: { notice: NoticeView }) {
  const t = await getWords("notices");
  return (
    <DataTable
      caption={t("page.forms")}
      hiddenCaption
      rows={notice.files}
      rowKey={(file) => file.format}
      columns={[
        {
          key: "form",
          head: t("page.form"),
          names: true,
          // A plain anchor: a document is no page of the portal.
          cell: (file) => (
            <a className="link link-primary nb" href={documentPath(notice.id, file)}>
              {t(`page.format.${file.format}`)}
            </a>
          ),
        },
        {
          key: "size",
          head: t("page.size"),
          figure: true,
          cell: (file) => Math.max(1, Math.round(file.byteCount / 1024)),
        },
        { key: "hash", head: t("page.hash"), cell: (file) => <span className="code break-all">{file.sha256}</span> },
      ]}
    />
  );
}

export async function NoticeVersions({ notice }: { notice: NoticeView }) {
  const [t, locale] = await Promise.all([getWords("notices"), getLocale()]);
  return (
    <ul className="grid gap-1">
      {notice.versions.map(({ id, version, publishedAt }) => {
        const words = t("page.versionsCell", { version, at: formatInstant(publishedAt, locale) });
        return (
          <li key={id}>
            {id === notice.id ? (
              <span>
                {words} <span className="hint">{t("page.thisVersion")}</span>
              </span>
            ) : (
              <TextLink href={`/notices/${id}`}>{words}</TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where and how to object. */
export async function ObjectionOffices({ contacts }: { contacts: NoticeView["contacts"] }) {
  const t = await getWords("notices");
  const rows = [
    { matter: t("page.objections"), ...contacts.objections },
    { matter: t("page.discipline"), ...contacts.discipline, address: "" },
    { matter: t("page.business"), ...contacts.business, address: "" },
  ];
  return (
    <>
      <p className="measure">{t("page.objectText")}</p>
      <div className="mt-4">
        <DataTable
          caption={t("page.object")}
          hiddenCaption
          rows={rows}
          rowKey={(row) => row.matter}
          columns={[
            { key: "matter", head: t("page.matter"), names: true, cell: (row) => row.matter },
            { key: "office", head: t("page.office"), cell: (row) => row.office },
            {
              key: "telephone",
              head: t("page.telephone"),
              cell: (row) => <span className="num nb">{row.telephone}</span>,
            },
            { key: "address", head: t("page.address"), cell: (row) => row.address || "—" },
          ]}
        />
      </div>
    </>
  );
}

/** How anybody draws the list again: the record, the verifier, and the one line that runs it, with the root that the notice prints. */
export async function HowToVerify({ notice, basis }: { notice: NoticeView; basis: string }) {
  const record = notice.files.find(({ format }) => format === "record");
  const root = printedRoot(basis);
  if (!record || root === null) return null;
  const t = await getWords("notices");
  return (
    <div className="mt-6">
      <h3 className="text-base">{t("verify.title")}</h3>
      <p className="measure mt-1">{t("verify.what")}</p>
      <p className="mt-2">
        {/* Not a page of the portal: the browser keeps the file. */}
        <a className="link link-primary" href="/api/verifier" download>
          {t("verify.download")}
        </a>
      </p>
      <p className="mt-3">{t("verify.run")}</p>
      <p className="code mt-1 wrap-anywhere">{`node verify.mjs ${savedName("record", record.sha256)} ${root}`}</p>
      <p className="hint measure mt-1">{t("verify.root")}</p>
    </div>
  );
}
