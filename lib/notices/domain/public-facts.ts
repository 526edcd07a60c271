import type { Contacts } from "@/lib/calls/domain/contacts";
import type { CodedName } from "@/lib/core/coded-name";
import type { Fen } from "@/lib/core/money";
import type { SelectionMode } from "@/lib/ranking/domain/selection";
import type { NoticeWindow } from "./publicity";

/** One line of the public list. What is not named here cannot be published: a new column of the database changes nothing. */
export type PublicAward = {
  readonly firmName: string;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly unit: CodedName;
  /** As verified. */
  readonly investmentFen: Fen;
  readonly awardFen: Fen;
};

/** How many came how far: what the paragraph about the list's origin tells. */
export type PublicCounts = {
  readonly applied: number;
  readonly recommended: number;
  readonly reviewed: number;
  readonly experts: number;
  /** How many sheets count for a project, at the least and at the most. */
  readonly leastSheets: number;
  readonly mostSheets: number;
  /** Sheets that left the count after the seal, because a conflict of their author came to light. */
  readonly recusedSheets: number;
  /** Plants that were looked at, and projects that are not on the list because of it. */
  readonly siteChecked: number;
  readonly siteExcluded: number;
};

/** How a list differs from the one that it takes the place of: how many fell, moved up, and had part of an award made up. */
export type PublicChange = { readonly fallen: number; readonly moved: number; readonly raised: number };

export type PublicRules = {
  readonly minReviews: number;
  readonly trimFromN: number;
  /** 首要指标, by its name. */
  readonly primaryName: string;
  readonly computedCenti: number;
  readonly budgetFen: Fen;
  readonly maxAwards: number;
  readonly awardFen: Fen;
  /** What happens where the fund does not suffice for the next in rank. */
  readonly mode: SelectionMode;
  readonly minScoreCenti: number | null;
};

/** Everything a notice is written from: offices, rules, counts and the list; no person and no free text of an official. */
export type PublicFacts = {
  readonly year: number;
  /** Which of the year's calls this is, in the order in which their notices came: 1 for the first. */
  readonly batch: number;
  readonly callTitle: string;
  readonly callDocumentNo: string;
  readonly documentNo: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly window: NoticeWindow;
  readonly awards: readonly PublicAward[];
  readonly counts: PublicCounts;
  /** Null for a first list. */
  readonly change: PublicChange | null;
  readonly rules: PublicRules;
  readonly contacts: Pick<Contacts, "business" | "objections" | "discipline">;
  readonly runNumber: number;
  readonly sealRoot: string;
  /** Of the decision record, the same for its whole and for what is public of it. */
  readonly recordRoot: string;
  readonly isDemo: boolean;
};
