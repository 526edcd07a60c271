import type { ReactNode } from "react";
import { Alert } from "@/lib/ui/alert";
import { Pairs } from "@/lib/ui/facts";
import { TableInstant } from "@/lib/ui/figures";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { DrawnView, ShapeView, ShortView } from "../queries/find-plan";
import { barredWords } from "./plan-words";

/** What was drawn: who would review what, who could, and what keeps the others away. */
export async function PlanReport({ drawn, children }: { drawn: DrawnView; children: ReactNode }) {
  const [t, panels] = await Promise.all([getWords("plans"), getWords("panels")]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {drawn.shape.groups.length > 1 && (
        <Alert tone="warning" title={t("shape.apartTitle", { groups: drawn.shape.groups.length })}>
          <p>{t("shape.apart")}</p>
        </Alert>
      )}
      {drawn.short.length > 0 && (
        <Alert tone="error" title={t("short.title", { count: drawn.short.length })}>
          <p>{t("short.meaning")}</p>
          <ul className="mt-2 grid list-disc gap-1 ps-5">
            {drawn.short.map((short) => (
              <li key={`${short.firmName} ${short.slot}`}>{shortSentence(short, t, panels)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Pairs
        rows
        stack
        pairs={[
          [t("report.drawn"), <Drawn drawn={drawn} key="drawn" />],
          [t("report.seats"), t("report.seatsText", { ...drawn.seats, cap: drawn.cap })],
          [t("report.pairs"), t("report.pairsText", { pairs: drawn.pairs, objective: drawn.objective })],
          [t("shape.linked"), linkedWords(drawn.shape, t)],
          [t("shape.together"), togetherWords(drawn.shape, t)],
          [t("report.seed"), <Code text={drawn.seed} key="seed" />],
          [t("report.hash"), <Code text={drawn.inputSha256} key="hash" />],
        ]}
      />
      {children}
      <DataTable
        caption={t("report.loads")}
        rows={drawn.loads}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "expert",
            head: t("report.expert"),
            cell: (row) => (
              <>
                {row.name}
                <span className="hint block font-normal">{row.employerName}</span>
              </>
            ),
          },
          { key: "slot", head: t("report.slot"), cell: (row) => t(`slot.${row.slot}`) },
          { key: "specialties", head: t("report.specialties"), cell: (row) => row.specialties.join(t("separator")) },
          { key: "planned", head: t("report.planned"), figure: true, cell: (row) => row.planned },
          { key: "could", head: t("report.could"), figure: true, cell: (row) => row.possible },
        ]}
      />
    </div>
  );
}

function Drawn({ drawn }: { drawn: DrawnView }) {
  return (
    <>
      <TableInstant at={drawn.drawnAt} /> {drawn.drawnBy}
    </>
  );
}

const Code = ({ text }: { text: string }) => <span className="code">{text}</span>;

/** Whether everything can be compared with everything, and if not, what hangs together. */
function linkedWords({ groups }: ShapeView, t: Words<"plans">): string {
  const [first] = groups;
  if (first === undefined || groups.length === 1) return t("shape.all");
  return groups.map(({ firms, count }) => t("shape.group", { count, firms: firms.join(t("separator")) })).join(" ");
}

/** Who meets whom oftener than is good, the most frequent first. */
const togetherWords = ({ repeats, limit }: ShapeView, t: Words<"plans">): string =>
  repeats.length === 0
    ? t("shape.mixed")
    : t("shape.repeated", {
        limit,
        who: repeats
          .map(({ names: [first, second], together }) => t("shape.pair", { first, second, together }))
          .join(t("separator")),
      });

function shortSentence(short: ShortView, t: Words<"plans">, panels: Words<"panels">): string {
  const what = t("short.lacking", { firm: short.firmName, slot: t(`slot.${short.slot}`), count: short.lacking });
  const barred =
    short.barred.length > 0
      ? t("short.barred", { who: barredWords(short.barred, t, panels) })
      : t("short.nobodyBarred");
  const full = short.full.length > 0 ? t("short.full", { who: short.full.join(t("separator")) }) : "";
  return `${what}${barred}${full}`;
}
