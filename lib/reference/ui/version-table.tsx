import { formatDay } from "@/lib/core/time";
import { StatusBadge, type Tone } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { type Column, DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { VersionRow, VersionState } from "../queries/list-versions";

// words: reference.states.*

const TONES: Readonly<Record<VersionState, Tone>> = {
  "in-force": "success",
  coming: "primary",
  over: "neutral",
  replaced: "neutral",
};

type Props = {
  readonly caption: string;
  readonly rows: readonly VersionRow[];
  /** `lists`: one line a list that counts today; `versions`: all versions of one list. */
  readonly of: "lists" | "versions";
};

/** Versions with where they come from, from when to when they count, and how much stands in them. */
export async function VersionTable({ caption, rows, of }: Props) {
  const [t, locale] = await Promise.all([getWords("reference"), getLocale()]);
  const columns: Column<VersionRow>[] = [
    { key: "list", head: t("version.list"), cell: (row) => <ListName row={row} of={of} t={t} />, names: true },
    {
      key: "source",
      head: t("version.source"),
      cell: (row) => (
        <>
          {row.source}
          <span className="hint block font-normal">{row.documentNo}</span>
        </>
      ),
    },
    { key: "validity", head: t("version.validity"), cell: (row) => validity(t, row, (day) => formatDay(day, locale)) },
    { key: "count", head: t("version.count"), figure: true, cell: (row) => row.count },
    {
      key: "imported",
      head: t("version.imported"),
      cell: (row) =>
        row.importedById === null ? (
          t("version.builtIn")
        ) : (
          <>
            <TableInstant at={row.importedAt} />
            <span className="hint block font-normal">{row.importedBy}</span>
          </>
        ),
    },
  ];
  const state: Column<VersionRow> = {
    key: "state",
    head: t("version.state"),
    cell: (row) => <StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>,
  };
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      tight
      rows={rows}
      rowKey={(row) => row.id}
      columns={of === "versions" ? [...columns.slice(0, 1), state, ...columns.slice(1)] : columns}
    />
  );
}

function ListName({ row, of, t }: { row: VersionRow; of: Props["of"]; t: Words<"reference"> }) {
  const number = t("version.number", { number: row.number });
  const year = row.scope === "" ? "" : t("version.year", { year: row.scope });
  if (of === "versions") {
    return <TextLink href={`/desk/reference/${row.kind}/${row.id}`}>{`${year} ${number}`.trim()}</TextLink>;
  }
  return (
    <>
      <TextLink href={`/desk/reference/${row.kind}`}>{`${t(`kinds.${row.kind}.title`)} ${year}`.trim()}</TextLink>
      <span className="hint block font-normal">{number}</span>
    </>
  );
}

export function validity(
  t: Words<"reference">,
  { validFrom, validTo }: Pick<VersionRow, "validFrom" | "validTo">,
  inWords: (day: string) => string,
): string {
  const [from, to] = [validFrom && inWords(validFrom), validTo && inWords(validTo)];
  if (from) return to ? t("version.fromTo", { from, to }) : t("version.from", { from });
  return to ? t("version.until", { to }) : t("version.always");
}
