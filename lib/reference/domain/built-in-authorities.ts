import type { CodedName } from "@/lib/core/coded-name";

/**
 * 登记机关: the authority that registered the firm, known by its division. The criterion looks at this, never at the USCC (a firm
 * keeps its code when it moves) and never at the reporting unit. "other" stands for any authority elsewhere.
 */
export const BUILT_IN_AUTHORITIES: readonly CodedName[] = [
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
];
