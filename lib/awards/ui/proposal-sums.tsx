import { formatWan } from "@/lib/core/money";
import { Stats } from "@/lib/ui/facts";
import { getWords } from "@/lib/words/server";
import type { ListSums } from "../domain/proposed-list";

/** How many and how much, against the fund. */
export async function ProposalSums({ sums, budgetFen }: { sums: ListSums; budgetFen: bigint }) {
  const t = await getWords("awards");
  const wan = (fen: bigint) => t("wan", { amount: formatWan(fen) });
  return (
    <Stats
      stats={[
        {
          title: t("sums.awards"),
          value: t("count", { count: sums.awards }),
          note: `${t("sums.total")} ${wan(sums.totalFen)}`,
        },
        { title: t("sums.reserve"), value: t("count", { count: sums.reserve }) },
        { title: t("sums.notSelected"), value: t("count", { count: sums.notSelected }) },
        {
          title: t("sums.left"),
          value: formatWan(budgetFen - sums.totalFen),
          note: `${t("sums.fund")} ${wan(budgetFen)}`,
        },
      ]}
    />
  );
}
