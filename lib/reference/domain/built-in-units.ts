import type { CodedName } from "@/lib/core/coded-name";

/** The 15 reporting units of the first version: 13 counties, county-level city and districts, and two functional zones (one without a statistical code). */
export const BUILT_IN_UNITS = [
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
] as const satisfies readonly CodedName[];

export type BuiltInUnitCode = (typeof BUILT_IN_UNITS)[number]["code"];
