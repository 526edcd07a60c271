import type { ReactNode } from "react";
import { getLocale, getWords } from "@/lib/words/server";
import type { Fund } from "../domain/call-content";
import { amountWords } from "./amount-words";

/** What is funded: number, amount, source, and what is not asked. */
export async function Funded({ fund }: { fund: Fund }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  return (
    <dl className="grid border-y border-line sm:grid-cols-2 lg:grid-cols-4">
      <Item name={t("fund.projects")} note={t("fund.projectsNote")} className="sm:pe-6">
        {t("fund.projectsValue", { count: fund.maxAwards })}
      </Item>
      <Item name={t("fund.each")} note={t("fund.eachNote")} className={`${LATER} sm:pe-6`}>
        {t("fund.eachValue", { amount: amountWords(fund.awardFen, locale) })}
      </Item>
      <Item
        name={t("fund.source")}
        note={t("fund.sourceNote", { amount: amountWords(fund.budgetFen, locale) })}
        className={`${LATER} sm:max-lg:border-s-0 sm:max-lg:border-t sm:max-lg:ps-0 sm:pe-6`}
      >
        {t("fund.sourceValue")}
      </Item>
      <Item name={t("fund.paper")} note={t("fund.paperNote")} className={`${LATER} sm:max-lg:border-t`}>
        {t("fund.paperValue")}
      </Item>
    </dl>
  );
}

const LATER = "border-t border-line sm:border-s sm:border-t-0 sm:ps-6";

function Item(props: { name: ReactNode; note: ReactNode; className: string; children: ReactNode }) {
  return (
    <div className={`py-5 ${props.className}`}>
      <dt className="text-ink-2">{props.name}</dt>
      <dd className="mt-1 text-xl font-semibold">{props.children}</dd>
      <dd className="hint mt-1">{props.note}</dd>
    </div>
  );
}
