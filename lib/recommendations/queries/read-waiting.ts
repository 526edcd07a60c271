import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { Handle } from "@/lib/db/as-actor";
import { isStillRecommended, type Recommended } from "../domain";

export type RecommendedRow = Recommended & { readonly callId: string; readonly unitCode: string };

type Found = RecommendedRow & { state: ApplicationState; returnedBy: "county" | "city" | null };

type Wanted = { readonly callId?: string; readonly unitCode?: string };

/**
 * What counties recommend and have not handed up yet, of one call or of all, in the order in which they decided. The investment is on the
 * basis that the call compares, verified where there is a verified value.
 */
export async function readWaiting({ db }: Handle, wanted: Wanted): Promise<readonly RecommendedRow[]> {
  const [callId, unitCode] = [wanted.callId ?? null, wanted.unitCode ?? null];
  const rows = await db.$queryRaw<Found[]>`
    select a."id" as "applicationId", a."callId", a."unitCode", a."state"::text as "state", a."returnedBy"::text as "returnedBy", a."firmName", a."uscc",
      a."projectName", a."projectCode", d."id" as "decisionId", d."opinion", d."documentNo", s."receiptNo",
      case c."policy" ->> 'investmentBasis'
        when 'incl-vat' then coalesce(verified_fen(a."id", 'investment_incl_vat'), s."investmentInclVatFen")
        else coalesce(verified_fen(a."id", 'investment_excl_vat'), s."investmentExclVatFen") end as "investmentFen"
    from "application" a
    join "call" c on c."id" = a."callId"
    join lateral (select e."id", e."verdict", e."opinion", e."documentNo", e."decidedAt" from "screening_decision" e
      where e."applicationId" = a."id" and e."stage" = 'county' order by e."decidedAt" desc, e."id" desc limit 1) d on d."verdict" = 'recommended'
    join lateral (select t."receiptNo", t."investmentInclVatFen", t."investmentExclVatFen" from "submission" t
      where t."applicationId" = a."id" order by t."number" desc limit 1) s on true
    where (${callId}::uuid is null or a."callId" = ${callId}::uuid) and (${unitCode}::text is null or a."unitCode" = ${unitCode})
      and not exists (select 1 from "recommendation_entry" r where r."applicationId" = a."id")
    order by a."unitCode", d."decidedAt", a."id"`;
  return rows.flatMap(({ state, returnedBy, ...row }) => (isStillRecommended(state, returnedBy) ? [row] : []));
}
