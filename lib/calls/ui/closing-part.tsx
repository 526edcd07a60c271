import { formatInstant, shanghaiMinute } from "@/lib/core/time";
import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { DataTable } from "@/lib/ui/list/data-table";
import { FoldingPanel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { Extension } from "../domain/extension";
import type { DeskCall } from "../queries/desk-call";
import type { LateAttempt } from "../queries/extensions";
import { Part } from "./call-document";
import { ExtensionForm } from "./extension-form";

type Props = {
  call: DeskCall;
  extensions: readonly Extension[];
  lateAttempts: readonly LateAttempt[];
};

const TWO_DAYS_MS = 48 * 3_600_000;

/** The closing on its officer's desk: extensions with their answers, who came too late, and the form for one more. */
export async function ClosingPart({ call, extensions, lateAttempts }: Props) {
  const t = await getWords("calls");
  const mayExtend = ["open", "closed", "screening"].includes(call.stateNow);
  const waits = extensions.some(({ state }) => state === "proposed");
  if (!mayExtend && extensions.length === 0 && lateAttempts.length === 0) return null;
  const { closesAt } = call.content;
  const from = Math.max(closesAt.getTime(), call.serverNow.getTime());
  return (
    <Part title={t("extension.title")} id="closing">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {extensions.length > 0 && <ExtensionTable extensions={extensions} />}
        {lateAttempts.length > 0 && (
          <DataTable
            caption={t("extension.late")}
            rows={lateAttempts}
            rowKey={(row) => row.id}
            columns={[
              { key: "firm", head: t("extension.lateFirm"), names: true, cell: (row) => row.firmName },
              { key: "at", head: t("extension.lateAt"), cell: (row) => <TableInstant at={row.at} seconds /> },
            ]}
          />
        )}
        {mayExtend && !waits && (
          <FoldingPanel title={t("extension.open")}>
            <p className="mb-5 text-ink-2">{t("extension.lead")}</p>
            <ExtensionForm callId={call.id} suggestion={shanghaiMinute(new Date(from + TWO_DAYS_MS))} />
          </FoldingPanel>
        )}
      </div>
    </Part>
  );
}

const TONES = { proposed: "warning", approved: "success", sent_back: "neutral" } as const;

async function ExtensionTable({ extensions }: { extensions: readonly Extension[] }) {
  const t = await getWords("calls");
  return (
    <DataTable
      caption={t("extension.list")}
      rows={extensions}
      rowKey={(row) => row.id}
      columns={[
        { key: "to", head: t("extension.to"), names: true, cell: (row) => <TableInstant at={row.toClosesAt} /> },
        { key: "from", head: t("extension.from"), cell: (row) => <TableInstant at={row.fromClosesAt} /> },
        { key: "reason", head: t("extension.reason"), cell: (row) => row.reason },
        {
          key: "state",
          head: t("extension.state"),
          cell: (row) => (
            <>
              <StatusBadge tone={TONES[row.state]}>{t(`extension.states.${row.state}`)}</StatusBadge>
              {row.answer && <span className="mt-1 block text-ink-2">{row.answer}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

/** What the public is told: each approved extension with its reason. */
export async function AnnouncedExtensions({ extensions }: { extensions: readonly Extension[] }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  if (extensions.length === 0) return null;
  return (
    <section className="mb-8 rounded-box border border-tint-line bg-tint px-6 py-5" aria-labelledby="extended">
      <h2 id="extended" className="text-lg">
        {t("extension.announced")}
      </h2>
      <ul className="mt-2 grid gap-2">
        {extensions.map((extension) => (
          <li key={extension.id}>
            {t("extension.announcement", {
              from: formatInstant(extension.fromClosesAt, locale),
              to: formatInstant(extension.toClosesAt, locale),
              reason: extension.reason,
              on: formatInstant(extension.decidedAt ?? extension.proposedAt, locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
