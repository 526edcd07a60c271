import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { type JudgedFigures, projectFigures } from "../domain/computed-figures";

/** New revenue and new tax to investment, in ten-thousandths, and their places among all under review. */
export type Returns = {
  readonly revenueRatio: number;
  readonly taxRatio: number;
  readonly revenuePlace: number;
  readonly taxPlace: number;
  readonly among: number;
};

type Standing = Pick<Returns, "revenuePlace" | "taxPlace" | "among">;

/** The database says the places alone: an expert learns nothing else of applications that he may not open. */
export async function readReturns(
  { db }: Handle,
  applicationId: string,
  judged: JudgedFigures,
): Promise<Returns | null> {
  const [standing] = await db.$queryRaw<Standing[]>`select * from return_standing(${applicationId}::uuid)`;
  const { investmentFen, newRevenueFen, newTaxFen } = projectFigures(judged);
  if (!standing || investmentFen <= 0n) return null;
  const ratio = (part: bigint) => Number((part * 10_000n) / investmentFen);
  const { revenuePlace, taxPlace, among } = standing;
  return { revenueRatio: ratio(newRevenueFen), taxRatio: ratio(newTaxFen), revenuePlace, taxPlace, among };
}
