import type { Fault } from "../fault";
import { wanOf } from "../readings";
import type { FinanceContent } from "../sections/finance";
import { atMost, unless } from "./check-context";

export const financeFaults = ({ years }: FinanceContent): readonly Fault[] =>
  years.flatMap((year, place) =>
    unless(atMost(wanOf(year.mainRevenue), wanOf(year.revenue)), {
      path: `years.${place}.mainRevenue`,
      code: "main-revenue-above-revenue",
      values: { year: year.id },
    }),
  );
