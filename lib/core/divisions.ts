import type { Locale } from "./locale";

/** The 15 reporting units: 13 counties, county-level city and districts, and two functional zones (one without a statistical code). */
export const REPORTING_UNITS = [
  { code: "360802", zh: "吉州区", en: "Jizhou District" },
  { code: "360803", zh: "青原区", en: "Qingyuan District" },
  { code: "360821", zh: "吉安县", en: "Ji'an County" },
  { code: "360822", zh: "吉水县", en: "Jishui County" },
  { code: "360823", zh: "峡江县", en: "Xiajiang County" },
  { code: "360824", zh: "新干县", en: "Xingan County" },
  { code: "360825", zh: "永丰县", en: "Yongfeng County" },
  { code: "360826", zh: "泰和县", en: "Taihe County" },
  { code: "360827", zh: "遂川县", en: "Suichuan County" },
  { code: "360828", zh: "万安县", en: "Wan'an County" },
  { code: "360829", zh: "安福县", en: "Anfu County" },
  { code: "360830", zh: "永新县", en: "Yongxin County" },
  { code: "360881", zh: "井冈山市", en: "Jinggangshan City" },
  { code: "360821401", zh: "井冈山经济技术开发区", en: "Jinggangshan Economic and Technological Development Zone" },
  { code: "JA-LL", zh: "庐陵新区", en: "Luling New Area" },
] as const;

export type UnitCode = (typeof REPORTING_UNITS)[number]["code"];

/**
 * 登记机关: the authority that registered the firm, and its division. The criterion looks at this, never at the USCC
 * (a firm keeps its code when it moves) and never at the reporting unit. "other" stands for any authority elsewhere.
 */
export const REGISTRATION_AUTHORITIES = [
  { code: "360800", zh: "吉安市市场监督管理局", en: "Ji'an Administration for Market Regulation" },
  { code: "360802", zh: "吉州区市场监督管理局", en: "Jizhou District Administration for Market Regulation" },
  { code: "360803", zh: "青原区市场监督管理局", en: "Qingyuan District Administration for Market Regulation" },
  { code: "360821", zh: "吉安县市场监督管理局", en: "Ji'an County Administration for Market Regulation" },
  { code: "360822", zh: "吉水县市场监督管理局", en: "Jishui County Administration for Market Regulation" },
  { code: "360823", zh: "峡江县市场监督管理局", en: "Xiajiang County Administration for Market Regulation" },
  { code: "360824", zh: "新干县市场监督管理局", en: "Xingan County Administration for Market Regulation" },
  { code: "360825", zh: "永丰县市场监督管理局", en: "Yongfeng County Administration for Market Regulation" },
  { code: "360826", zh: "泰和县市场监督管理局", en: "Taihe County Administration for Market Regulation" },
  { code: "360827", zh: "遂川县市场监督管理局", en: "Suichuan County Administration for Market Regulation" },
  { code: "360828", zh: "万安县市场监督管理局", en: "Wan'an County Administration for Market Regulation" },
  { code: "360829", zh: "安福县市场监督管理局", en: "Anfu County Administration for Market Regulation" },
  { code: "360830", zh: "永新县市场监督管理局", en: "Yongxin County Administration for Market Regulation" },
  { code: "360881", zh: "井冈山市市场监督管理局", en: "Jinggangshan City Administration for Market Regulation" },
  { code: "other", zh: "吉安市以外的登记机关", en: "An authority outside Ji'an" },
] as const;

export type RegistrationAuthorityCode = (typeof REGISTRATION_AUTHORITIES)[number]["code"];

export const isUnitCode = (code: string): code is UnitCode => REPORTING_UNITS.some((unit) => unit.code === code);

export const isRegistrationAuthority = (code: string): code is RegistrationAuthorityCode =>
  REGISTRATION_AUTHORITIES.some((authority) => authority.code === code);

/** The unit's name; a code of an older list is shown as it is. */
export const unitName = (code: string, locale: Locale) => nameIn(REPORTING_UNITS, code, locale);

export const registrationAuthorityName = (code: string, locale: Locale) =>
  nameIn(REGISTRATION_AUTHORITIES, code, locale);

type Named = { readonly code: string; readonly zh: string; readonly en: string };

function nameIn(list: readonly Named[], code: string, locale: Locale): string {
  const found = list.find((entry) => entry.code === code);
  if (!found) return code;
  return locale === "en" ? found.en : found.zh;
}
