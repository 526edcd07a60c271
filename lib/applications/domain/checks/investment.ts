import { formatWan } from "@/lib/core/money";
import { isBlank, normaliseCode } from "@/lib/core/normalise";
import type { Fault } from "../fault";
import { sumOf, wanOf, yuanOf } from "../readings";
import type { Equipment, InvestmentContent } from "../sections/investment";
import { atMost, unless } from "./check-context";

export const INVESTMENT_PARTS = ["equipment", "construction", "land", "other"] as const;
export const FUNDING_SOURCES = ["ownFunds", "loans", "publicFunds", "otherFunds"] as const;

export function investmentFaults(content: InvestmentContent): readonly Fault[] {
  return [
    ...vatFaults(content),
    ...totalFaults(content),
    ...(content.priorFunding === "yes" && content.priorFundings.length === 0
      ? [{ path: "priorFunding", code: "prior-funding-not-listed" } as const]
      : []),
    ...equipmentFaults(content),
  ];
}

const vatFaults = (content: InvestmentContent): readonly Fault[] =>
  INVESTMENT_PARTS.flatMap((part) =>
    unless(atMost(wanOf(content[`${part}ExclVat`]), wanOf(content[`${part}InclVat`])), {
      path: `${part}InclVat`,
      code: "incl-vat-below-excl-vat",
    }),
  );

function totalFaults(content: InvestmentContent): readonly Fault[] {
  const total = wanOf(content.completedTotal);
  const fixed = sumOf(INVESTMENT_PARTS.map((part) => wanOf(content[`${part}InclVat`])));
  const sources = sumOf(FUNDING_SOURCES.map((source) => wanOf(content[source])));
  const faults: Fault[] = [];
  if (fixed !== null && total !== null && fixed > total) {
    const values = { sum: formatWan(fixed, { against: total }), total: formatWan(total, { against: fixed }) };
    faults.push({ path: "completedTotal", code: "fixed-assets-above-total", values });
  }
  if (sources !== null && total !== null && sources !== total) {
    const difference = sources < total ? total - sources : sources - total;
    const values = {
      sum: formatWan(sources, { against: total }),
      total: formatWan(total, { against: sources }),
      difference: formatWan(difference, { against: 0n }),
      way: sources < total ? "less" : "more",
    };
    faults.push({ path: "sources", code: "sources-differ-from-total", values });
  }
  return faults;
}

function equipmentFaults({ equipment, equipmentExclVat }: InvestmentContent): readonly Fault[] {
  const claimed = wanOf(equipmentExclVat);
  if (equipment.length === 0) {
    return claimed !== null && claimed > 0n ? [{ path: "equipment", code: "equipment-not-listed" }] : [];
  }
  const listed = sumOf(equipment.map((line) => yuanOf(line.amount)));
  const above = listed !== null && claimed !== null && listed > claimed;
  return [
    ...(above
      ? [
          {
            path: "equipment",
            code: "equipment-list-above-equipment",
            values: { sum: formatWan(listed, { against: claimed }), claimed: formatWan(claimed, { against: listed }) },
          } as const,
        ]
      : []),
    ...repeatedInvoices(equipment),
  ];
}

/** 同一发票只能列一次: an invoice with several machines is one line. */
function repeatedInvoices(equipment: readonly Equipment[]): readonly Fault[] {
  const firstRow = new Map<string, number>();
  return equipment.flatMap(({ invoiceNo }, place) => {
    const number = normaliseCode(invoiceNo);
    if (number === null || isBlank(number)) return [];
    const first = firstRow.get(number);
    if (first === undefined) {
      firstRow.set(number, place + 1);
      return [];
    }
    return [{ path: `equipment.${place}.invoiceNo`, code: "invoice-listed-twice", values: { row: first } } as const];
  });
}
