/** The two languages of the product; zh-CN comes first. */
export type Locale = "zh-CN" | "en";
