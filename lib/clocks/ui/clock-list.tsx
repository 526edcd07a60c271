import { CLOCK_STEPS } from "@/lib/calls/domain/office-days";
import { nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { departmentWord } from "@/lib/inquiries/ui/department-word";
import { Due } from "@/lib/ui/due";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import type { ClockRow, ShownHolder } from "../queries/list-clocks";
import { CLOCK_LIST } from "../schema";

/** What is running, with who has it and how many working days are left. */
export async function ClockList(props: {
  rows: readonly ClockRow[];
  total: number;
  parameters: ListParameters<"daysLeft", "step">;
}) {
  const [t, calls] = await Promise.all([getWords("clocks"), getWords("calls")]);
  const detailOf = ({ step, detail }: ClockRow) => (step === "panel" ? t("sheets", { count: Number(detail) }) : detail);
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
          options: CLOCK_STEPS.map((step) => ({ value: step, label: calls(`timedSteps.${step}`) })),
        },
      ]}
      columns={[
        {
          key: "what",
          head: t("what"),
          cell: (row) => (
            <>
              <TextLink href={row.href}>{row.what}</TextLink>
              {row.detail !== "" && <span className="hint block">{detailOf(row)}</span>}
            </>
          ),
        },
        { key: "step", head: t("step"), cell: (row) => calls(`timedSteps.${row.step}`) },
        { key: "holder", head: t("holder"), cell: (row) => <HolderName holder={row.holder} /> },
        { key: "since", head: t("since"), cell: (row) => <TableInstant at={row.since} /> },
        { key: "left", head: t("left"), cell: (row) => <Due days={row.daysLeft} /> },
      ]}
      empty={<EmptyState title={t("none.title")} why={t("none.why")} />}
    />
  );
}

async function HolderName({ holder }: { holder: ShownHolder }) {
  const [t, inquiries, locale] = await Promise.all([getWords("clocks"), getWords("inquiries"), getLocale()]);
  switch (holder.kind) {
    case "unit":
      return nameOf(holder.unit, locale);
    case "department":
      return departmentWord(inquiries, holder.name);
    case "officer":
      return t("holders.officer");
    case "approver":
      return t("holders.approver");
    default:
      return holder.name;
  }
}
