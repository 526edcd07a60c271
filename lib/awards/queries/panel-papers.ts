import "server-only";
import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { formatInstant } from "@/lib/core/time";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { TableReport } from "@/lib/documents/table-report";
import type { BoardRow } from "@/lib/ranking/domain/board";
import { scoreText } from "@/lib/ranking/domain/score-text";
import type { BoardRun, BoardView } from "@/lib/ranking/queries/find-board";
import { wordsIn } from "@/lib/words/translate";
import type { PanelPapers } from "./find-panel-papers";

/** A paper of the panel, to print and sign or to work with. */
export type Paper = { readonly title: string; readonly report: TableReport; readonly table: ExportTable };

type Sealed = { readonly call: BoardView["call"]; readonly run: BoardRun };

/** 评审组意见和会议纪要: the whole ranking, what was discussed and why, the group's opinion, a line for every signature. */
export function minutes({ view: { call, run }, opinion, experts }: PanelPapers, locale: Locale): Paper {
  const t = wordsIn(locale, "awards");
  const ranking = wordsIn(locale, "ranking");
  const title = t("minutes.title", { year: String(call.year) });
  const why = ({ advice }: BoardRow) => advice.hangsOn.map((kind) => ranking(`hangsOn.${kind}`)).join("、");
  const discussed = run.board.rows.filter(({ advice }) => advice.hangsOn.length > 0);
  const cells = (row: BoardRow) => [
    row.rank === null ? "—" : String(row.rank),
    `${row.firmName}\n${row.projectName}`,
    row.officialCenti === null ? "—" : scoreText(row.officialCenti),
    String(row.n),
    ranking(`outcome.${row.outcome}`),
    row.awardFen > 0n ? formatWan(row.awardFen) : "—",
    why(row),
  ];
  const heads = ["rank", "project", "score", "sheets", "outcome", "award", "discussed"] as const;
  const report: TableReport = {
    title,
    subtitle: subtitleOf({ call, run }, locale),
    columns: heads.map((head) => ({
      header: t(`minutes.${head}`),
      align: head === "project" || head === "discussed" ? "start" : head === "outcome" ? "center" : "end",
      ...(head === "project" ? { share: 3 } : head === "discussed" ? { share: 1 } : {}),
    })),
    rows: run.board.rows.map(cells),
    total: null,
    landscape: false,
    closing: [
      discussed.length === 0
        ? t("minutes.nothingToDiscuss")
        : t("minutes.toDiscuss", { ranks: discussed.map(({ rank }) => String(rank)).join("、") }),
      opinion === null ? t("minutes.opinionOpen") : t("minutes.opinion", { opinion }),
      t("minutes.unchanged"),
      ...experts.map(({ name }) => t("minutes.signature", { name })),
    ],
    foot: title,
  };
  return { title, report, table: asTable(report) };
}

/** 专家名单: who scored, from where, how many sheets, and room for a hand. */
export function expertList({ view: { call, run }, experts }: PanelPapers, locale: Locale): Paper {
  const t = wordsIn(locale, "awards");
  const title = t("experts.title", { year: String(call.year) });
  const heads = ["place", "name", "employer", "jobTitle", "specialties", "sheets", "signed"] as const;
  const report: TableReport = {
    title,
    subtitle: subtitleOf({ call, run }, locale),
    columns: heads.map((head) => ({
      header: t(`experts.${head}`),
      align: head === "place" || head === "sheets" ? "end" : "start",
      ...(head === "employer" ? { share: 2 } : head === "specialties" || head === "signed" ? { share: 1 } : {}),
    })),
    rows: experts.map(({ name, employer, title: jobTitle, specialties, sheets }, place) => [
      String(place + 1),
      name,
      employer,
      jobTitle,
      specialties.join("、"),
      String(sheets),
      "",
    ]),
    total: null,
    landscape: true,
    closing: [t("experts.closing")],
    foot: title,
  };
  return { title, report, table: asTable(report) };
}

function subtitleOf({ call, run }: Sealed, locale: Locale): string {
  const t = wordsIn(locale, "awards");
  const sealedAt = call.sealedAt === null ? "" : formatInstant(call.sealedAt, locale);
  return t("minutes.subtitle", {
    call: call.title,
    sealedAt,
    number: run.number,
    seal: (call.sealRoot ?? "").slice(0, 16),
  });
}

/** The same cells as texts; the writer neutralises what a spreadsheet would calculate. */
const asTable = ({ title, columns, rows, closing }: TableReport): ExportTable => ({
  sheetName: title.slice(0, 28),
  columns: columns.map(({ header, share }) => ({ header, kind: "text", width: share ? 30 * share : 12 })),
  rows: [...rows, ...closing.map((line) => [line, ...columns.slice(1).map(() => null)])],
});
