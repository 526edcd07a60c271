import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { expertCriteria, type Rubric, type Words } from "@/lib/calls/domain/rubric";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { meanCenti } from "../domain/mean-centi";

/** What a firm learns of the sheets on its own project: means and words, and nobody's name. */
export type OwnSheets = {
  readonly means: readonly {
    readonly code: string;
    readonly name: Words;
    readonly meanCenti: number;
    readonly maxCenti: number;
  }[];
  readonly comments: readonly string[];
};

type Sum = { readonly code: string; readonly sumCenti: number; readonly sheets: number };

/** Null until the list is approved; the database tells a firm of no other application. */
export async function findOwnSheets(actor: FirmActor, applicationId: string): Promise<OwnSheets | null> {
  if (!isUuid(applicationId)) return null;
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const sums = await db.$queryRaw<Sum[]>`select * from own_criterion_means(${applicationId}::uuid)`;
    const application = sums.length === 0 ? null : await db.application.findFirst({ where: { id: applicationId } });
    const call = application && (await readCall(handle, application.callId));
    if (!call) return null;
    const comments = await db.$queryRaw<{ comment: string }[]>`
      select own_sheet_comments(${applicationId}::uuid) as comment`;
    return { means: meansOf(call.content.rubric, sums), comments: comments.map(({ comment }) => comment) };
  });
}

const meansOf = (rubric: Rubric, sums: readonly Sum[]): OwnSheets["means"] =>
  expertCriteria(rubric).flatMap(({ code, name, maxCenti }) => {
    const found = sums.find((each) => each.code === code);
    return found ? [{ code, name, meanCenti: meanCenti(found.sumCenti, found.sheets), maxCenti }] : [];
  });
