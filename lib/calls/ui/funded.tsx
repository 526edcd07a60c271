import type { ReactNode } from "react";
import { getLocale, getWords } from "@/lib/words/server";
import type { Fund } from "../domain/call-content";
import { amountWords } from "./amount-words";

/** What is funded: number, amount, source, and what is not asked; as many beside each other as their own column has room for. */
export async function Funded({ fund }: { fund: Fund }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  return (
    <div className="@container">
      <dl className="grid border-y border-line @md:grid-cols-2 @4xl:grid-cols-4">
        <Item name={t("fund.projects")} note={t("fund.projectsNote")} className="@md:pe-6">
          {t("fund.projectsValue", { count: fund.maxAwards })}
        </Item>
        <Item name={t("fund.each")} note={t("fund.eachNote")} className={`${LATER} @md:pe-6`}>
          {t("fund.eachValue", { amount: amountWords(fund.awardFen, locale) })}
        </Item>
        <Item
          name={t("fund.source")}
          note={t("fund.sourceNote", { amount: amountWords(fund.budgetFen, locale) })}
          className={`${LATER} @md:@max-4xl:border-s-0 @md:@max-4xl:border-t @md:@max-4xl:ps-0 @md:pe-6`}
        >
          {t("fund.sourceValue")}
        </Item>
        <Item name={t("fund.paper")} note={t("fund.paperNote")} className={`${LATER} @md:@max-4xl:border-t`}>
          {t("fund.paperValue")}
        </Item>
      </dl>
    </div>
  );
}

const LATER = "border-t border-line @md:border-s @md:border-t-0 @md:ps-6";

function Item(props: { name: ReactNode; note: ReactNode; className: string; children: ReactNode }) {
  return (
    <div className={`py-5 ${props.className}`}>
      <dt className="text-ink-2">{props.name}</dt>
      <dd className="mt-1 text-xl font-semibold">{props.children}</dd>
      <dd className="hint mt-1">{props.note}</dd>
    </div>
  );
}
