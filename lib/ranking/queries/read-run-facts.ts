import "server-only";
import type { ReadCall } from "@/lib/calls/queries/read-call";
import type { Handle } from "@/lib/db/as-actor";
import { effectiveFigures, standingValues } from "@/lib/screening/domain/verified-figures";
import { claimColumns, claimOf } from "@/lib/screening/queries/claim-columns";
import { readValues } from "@/lib/screening/queries/read-values";
import type { RunFacts } from "../domain/run";
import type { ValidSheet } from "../domain/trimmed-mean";

/** Everything that a sealed call is ranked on: locked sheets, verified investment, the fund. */
export async function readRunFacts(handle: Handle, call: ReadCall, sealRoot: string): Promise<RunFacts> {
  const { rubric, fund, drawSeed, policy } = call.content;
  const applications = await readUnderReview(handle, call.id);
  const sheets = await readSheets(handle, call.id);
  const values = await readValues(
    handle,
    applications.map(({ id }) => id),
  );
  const projects = applications.map(({ id, submissions }) => {
    const [last] = submissions;
    if (!last) throw new Error(`application ${id} is under review without a submission`);
    const claim = claimOf(last);
    const figures = effectiveFigures(standingValues(values.get(id) ?? [], claim), claim);
    const investmentFen =
      policy.investmentBasis === "incl-vat" ? figures.investmentInclVatFen : figures.investmentExclVatFen;
    return { id, investmentFen, sheets: sheets.get(id) ?? [] };
  });
  return { callId: call.id, sealRoot, rubric, fund, drawSeed, projects };
}

const readUnderReview = ({ db }: Handle, callId: string) =>
  db.application.findMany({
    where: { callId, state: "in_review" },
    orderBy: { id: "asc" },
    select: { id: true, submissions: { orderBy: { number: "desc" }, take: 1, select: claimColumns } },
  });

async function readSheets({ db }: Handle, callId: string): Promise<ReadonlyMap<string, readonly ValidSheet[]>> {
  const rows = await db.sheet.findMany({
    where: { callId, state: "locked" },
    orderBy: [{ applicationId: "asc" }, { expertId: "asc" }],
    select: { applicationId: true, expertId: true, totalCenti: true, primaryCenti: true },
  });
  const sheets = new Map<string, ValidSheet[]>();
  for (const { applicationId, expertId, totalCenti, primaryCenti } of rows) {
    if (totalCenti === null || primaryCenti === null)
      throw new Error(`a locked sheet of ${applicationId} has no total`);
    sheets.set(applicationId, [...(sheets.get(applicationId) ?? []), { expertId, totalCenti, primaryCenti }]);
  }
  return sheets;
}
