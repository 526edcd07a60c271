import { nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { type Fen, formatWan } from "@/lib/core/money";
import { formatDay } from "@/lib/core/time";
import { BUILT_IN_AUTHORITIES } from "@/lib/reference/domain/built-in-authorities";
import { type EligibilityPolicy, preparePolicy } from "./eligibility-policy";
import type { SentenceValues } from "./finding";

export type WordValues = Record<string, string | number>;

const JIAN = "3608";

/** Values as a sentence shows them: 万元 that never hide a gap, days and authorities in words. */
export function sentenceValues(values: SentenceValues, locale: Locale): WordValues {
  const required = typeof values.required === "bigint" ? values.required : undefined;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value === "bigint") return [key, amountInWan(key, value, required)];
      if (key === "division") return [key, authorityName(values, locale)];
      return [key, typeof value === "string" ? textInWords(key, value, locale) : (value ?? "")];
    }),
  );
}

/** By the name that the finding was made with; one that is older than the versions of the list speaks as the first of them does. */
function authorityName({ division, divisionZh, divisionEn }: SentenceValues, locale: Locale): string {
  const named = locale === "en" ? divisionEn : divisionZh;
  if (typeof named === "string" && named !== "") return named;
  return typeof division === "string" ? nameIn(BUILT_IN_AUTHORITIES, division, locale) : "";
}

/** The same five sentences with the numbers of this policy. */
export function clauseValues(policy: EligibilityPolicy, locale: Locale): WordValues {
  const { libraryYearsText, region, minInvestmentFen, minNewRevenueFen, minNewTaxFen } = preparePolicy(policy);
  return {
    years: libraryYearsText,
    region: textInWords("region", region, locale),
    scale: identifier(policy.aboveScale),
    basis: identifier(policy.investmentBasis),
    investment: formatWan(minInvestmentFen, { short: true }),
    revenue: formatWan(minNewRevenueFen, { short: true }),
    tax: formatWan(minNewTaxFen, { short: true }),
  };
}

function amountInWan(key: string, fen: Fen, required: Fen | undefined): string {
  if (key === "required") return formatWan(fen, { short: true, against: 0n });
  return formatWan(fen, { against: key === "gap" ? 0n : required });
}

function textInWords(key: string, value: string, locale: Locale): string {
  switch (key) {
    case "completedOn":
    case "submittedOn":
    case "from":
    case "to":
      return formatDay(value, locale);
    case "region":
      return value === JIAN ? (locale === "en" ? "Ji'an" : "吉安市") : value;
    case "basis":
    case "rule":
      return identifier(value);
    default:
      return value;
  }
}

/** Choices inside a message are identifiers, which cannot hold a hyphen. */
const identifier = (choice: string) => choice.replaceAll("-", "_");
