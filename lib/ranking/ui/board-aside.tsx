import { formatInstant } from "@/lib/core/time";
import { StatusBadge } from "@/lib/ui/badge";
import { SignedBarChart } from "@/lib/ui/chart/signed-bar-chart";
import { Panel } from "@/lib/ui/panel";
import { ShortHash } from "@/lib/ui/short-hash";
import { getLocale, getWords } from "@/lib/words/server";
import type { BoardRun, BoardView, NamedExpert } from "../queries/find-board";

/** Where the official score comes from, and what proves it. */
export async function ScoreOrigin({ call, run }: { call: BoardView["call"]; run: BoardRun }) {
  const [t, locale] = await Promise.all([getWords("ranking"), getLocale()]);
  const hashes = [
    [t("origin.seal"), call.sealRoot ?? ""],
    [t("origin.input"), run.inputSha256],
    [t("origin.result"), run.resultSha256],
  ] as const;
  return (
    <Panel title={t("origin.title")}>
      <p className="text-[0.9375rem] text-ink-2">{t("origin.trimmed", { from: call.trimFromN })}</p>
      <p className="mt-2 text-[0.9375rem]">
        {t("origin.run", { number: run.number, at: formatInstant(run.createdAt, locale) })}
      </p>
      <dl className="mt-2 grid gap-1">
        {hashes.map(([name, hash]) => (
          <div key={name}>
            <dt className="hint">{name}</dt>
            <dd>
              <ShortHash hash={hash} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

export async function Severities({ experts }: { experts: readonly NamedExpert[] }) {
  const t = await getWords("ranking");
  return (
    <Panel advice title={t("severity.title")} aside={<StatusBadge>{t("near.badge")}</StatusBadge>}>
      <p className="hint">{t("severity.note")}</p>
      <div className="mt-3">
        <SignedBarChart
          wide={400}
          bars={experts.map(({ name, severity }) => ({ label: name, value: severity, text: signed(severity) }))}
        />
      </div>
      <table className="grid-table tight mt-2">
        <caption className="sr-only">{t("severity.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("severity.expert")}</th>
            <th scope="col" className="r">
              {t("severity.sheets")}
            </th>
            <th scope="col" className="r">
              {t("severity.points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {experts.map((expert) => (
            <tr key={expert.id}>
              <th scope="row" className="font-normal!">
                {expert.name}
              </th>
              <td className="r">{expert.sheets}</td>
              <td className="r">{signed(expert.severity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const signed = (points: number): string => `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points).toFixed(2)}`;
