import { unitName } from "@/lib/core/divisions";
import type { ListParameters } from "@/lib/core/list-parameters";
import { departmentWord } from "@/lib/inquiries/ui/department-word";
import { DueBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import { CLOCK_STEPS } from "../domain";
import type { ClockRow, Holder } from "../queries/list-clocks";
import { CLOCK_LIST } from "../schema";

/** What is running, with who has it and how many working days are left. */
export async function ClockList(props: {
  rows: readonly ClockRow[];
  total: number;
  parameters: ListParameters<"daysLeft", "step">;
}) {
  const t = await getWords("clocks");
  return (
    <ListView
      path="/desk/clocks"
      spec={CLOCK_LIST}
      parameters={props.parameters}
      rows={props.rows}
      total={props.total}
      rowKey={(row) => `${row.step}-${row.id}`}
      caption={t("title")}
      what={t("whatIsListed")}
      exportPath="/desk/clocks/export"
      filters={[
        {
          name: "step",
          label: t("step"),
          options: CLOCK_STEPS.map((step) => ({ value: step, label: t(`steps.${step}`) })),
        },
      ]}
      columns={[
        {
          key: "what",
          head: t("what"),
          cell: (row) => (
            <>
              <TextLink href={row.href}>{row.what}</TextLink>
              {row.detail !== "" && <span className="hint block">{row.detail}</span>}
            </>
          ),
        },
        { key: "step", head: t("step"), cell: (row) => t(`steps.${row.step}`) },
        { key: "holder", head: t("holder"), cell: (row) => <HolderName holder={row.holder} /> },
        { key: "since", head: t("since"), cell: (row) => <TableInstant at={row.since} /> },
        { key: "left", head: t("left"), cell: (row) => <Left days={row.daysLeft} /> },
      ]}
      empty={<EmptyState title={t("none.title")} why={t("none.why")} />}
    />
  );
}

async function HolderName({ holder }: { holder: Holder }) {
  const [t, inquiries, locale] = await Promise.all([getWords("clocks"), getWords("inquiries"), getLocale()]);
  if (holder.kind === "unit") return unitName(holder.name, locale);
  if (holder.kind === "department") return departmentWord(inquiries, holder.name);
  return holder.kind === "firm" ? holder.name : t(`holders.${holder.kind}`);
}

async function Left({ days }: { days: number | null }) {
  const t = await getWords("clocks");
  if (days === null) return t("unknown");
  if (days === 0) return <DueBadge days={0}>{t("today")}</DueBadge>;
  return <DueBadge days={days}>{days > 0 ? t("daysLeft", { days }) : t("overdue", { days: -days })}</DueBadge>;
}
