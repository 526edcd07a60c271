/**
 * The published notice as plain data: what the HTML, PDF, CSV and JSON of one notice are all drawn from. The bureau's
 * feature fills it from its allow-list; nothing here knows of firms or applications.
 */
export type NoticeDocument = NoticeContent & {
  /** SHA-256 of the JSON form, printed on the other forms; the JSON cannot hold its own. */
  readonly jsonSha256: string;
};

export type NoticeContent = {
  readonly title: string;
  readonly documentNo: string;
  readonly version: number;
  readonly issuer: string;
  /** The day the notice bears, "2026-08-17". */
  readonly datedOn: string;
  /** The instant of publication, ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** By what plan, after which steps, how many projects and how much. */
  readonly paragraphs: readonly string[];
  /** "2026年8月18日至2026年8月26日，共7个工作日" */
  readonly windowText: string;
  readonly table: NoticeTable;
  readonly tableRemarks: readonly string[];
  readonly howListCameAbout: string;
  readonly objectionText: readonly string[];
  /** Offices and their switchboards; never a person. */
  readonly contacts: readonly NoticeContact[];
  /** What the list rests on: "第 3 次汇总，评分封存值 e41c88d0…7b52". */
  readonly basis: string;
  /** Said above all else where figures are invented; null in earnest. */
  readonly demoRemark: string | null;
};

export type NoticeTable = {
  readonly caption: string;
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly NoticeRow[];
  readonly totalLabel: string;
  /** By column key; only amounts have one. */
  readonly totals: NoticeRow;
};

/** By column key. Amounts are plain decimals ("1286.40"): the forms for people group them. */
export type NoticeRow = Readonly<Record<string, string>>;

export type NoticeColumn = {
  readonly key: string;
  /** A line feed is where the heading breaks on paper. */
  readonly header: string;
  readonly kind: "ordinal" | "text" | "code" | "place" | "amount";
  /** Of an amount: stands in the head where the caption is not at hand, in CSV and JSON. */
  readonly unit?: string;
  /** Drawn beneath the column before it on paper and screen; a column of its own in CSV and JSON. */
  readonly beneath?: boolean;
};

export type NoticeContact = {
  readonly matter: string;
  readonly office: string;
  readonly telephone: string;
  readonly way: string;
};
