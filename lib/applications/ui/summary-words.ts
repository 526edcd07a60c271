import { nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { formatWan, parseYuan } from "@/lib/core/money";
import { formatDay } from "@/lib/core/time";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import type { Words } from "@/lib/words/translate";
import type { SummaryPiece } from "../domain/section-summary";

type SummaryWords = {
  readonly words: Words<"applications">;
  readonly locale: Locale;
  readonly lists: Pick<ReferenceLists, "units">;
  /** What the call asks for: a sum just below it is not shown as reaching it. */
  readonly policy: EligibilityPolicy;
};

/** 吉安示例电子科技有限公司 · 吉州区 */
export const summaryLine = (pieces: readonly SummaryPiece[], context: SummaryWords): string =>
  pieces.map((piece) => pieceWords(piece, context)).join(" · ");

const REQUIRED = {
  investment: "minInvestment",
  "new-revenue": "minNewRevenue",
  "new-tax": "minNewTax",
} as const satisfies Partial<Record<SummaryPiece["kind"], keyof EligibilityPolicy>>;

function pieceWords(piece: SummaryPiece, { words, locale, lists, policy }: SummaryWords): string {
  switch (piece.kind) {
    case "firm":
      return piece.name;
    case "unit":
      return nameIn(lists.units, piece.unitCode, locale);
    case "revenue":
      return words("summary.revenue", { year: piece.year, sum: formatWan(piece.fen) });
    case "project-code":
      return piece.projectCode;
    case "completed":
      return words("summary.completed", { day: formatDay(piece.day, locale) });
    case "equipment":
      return piece.fen === null
        ? words("summary.equipmentLines", { lines: piece.lines })
        : words("summary.equipment", { lines: piece.lines, sum: formatWan(piece.fen) });
    case "investment":
    case "new-revenue":
    case "new-tax":
      return words(`summary.${piece.kind}`, {
        sum: formatWan(piece.fen, { against: parseYuan(policy[REQUIRED[piece.kind]]) ?? 0n }),
      });
    case "jobs":
      return words("summary.jobs", { count: piece.count });
    case "formalities":
      return words("summary.formalities", { held: piece.held, named: piece.named });
    case "agreed":
      return words("summary.agreed", { count: piece.count, of: piece.of });
    case "signed":
      return piece.day === null
        ? words("summary.signedBy", { by: piece.by })
        : words("summary.signed", { by: piece.by, day: formatDay(piece.day, locale) });
  }
}
