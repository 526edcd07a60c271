import type { ProjectFigures } from "@/lib/panels/domain/rubric-points";
import type { SheetRecord } from "@/lib/panels/domain/sheet-record";
import type { RunInput, RunResult } from "@/lib/ranking/domain/run";
import type { ProposedAward } from "../proposed-list";

/** One valid sheet with everything that its receipt binds, and the figures that its computed points were taken from. */
export type RecordedSheet = {
  readonly applicationId: string;
  readonly expertId: string;
  readonly commitSha256: string;
  readonly nonceHex: string;
  readonly primaryCenti: number;
  readonly sheet: SheetRecord;
  readonly figures: ProjectFigures;
};

/** One line of a list, as far as a record tells it. The reason is the stored code. */
export type RecordedAward = Pick<ProposedAward, "applicationId" | "outcome" | "amountFen"> & {
  readonly reasonCode: string | null;
};

/** How often something was done in the course of the review; never who or about whom. */
export type CourseCounts = Readonly<Record<string, number>>;

/** Everything that a proposal rests on, as it stands in the database at that instant. */
export type RecordFacts = {
  readonly call: {
    readonly id: string;
    /** The text that opening froze, and its SHA-256. */
    readonly frozen: string;
    readonly sha256: string;
    readonly policy: unknown;
    readonly rubric: unknown;
  };
  readonly software: string;
  /** The drawn plan by which the panel was assigned, if it was: its seed and what it was drawn from. */
  readonly panelPlan: { readonly number: number; readonly seed: string; readonly inputSha256: string } | null;
  readonly proposal: { readonly number: number; readonly proposedAt: Date };
  readonly seal: {
    readonly sealedAt: Date;
    readonly sealRoot: string;
    /** Receipts of sheets that were sealed and left the count afterwards, because a conflict had come to light. */
    readonly recused: readonly string[];
  };
  readonly run: {
    readonly number: number;
    readonly input: RunInput;
    readonly result: RunResult;
    readonly inputSha256: string;
    readonly resultSha256: string;
  };
  readonly sheets: readonly RecordedSheet[];
  readonly submissions: ReadonlyMap<string, string>;
  readonly list: readonly RecordedAward[];
  /** The published list that this one takes the place of, with the root of its own record. */
  readonly replaced: {
    readonly number: number;
    readonly root: string | null;
    readonly list: readonly RecordedAward[];
  } | null;
  readonly course: CourseCounts;
};
