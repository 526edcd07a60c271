import type { FirmActor } from "@/lib/auth/actor";
import type { ACall } from "@/lib/testing/a-call";
import { aDraft, type DraftWish } from "@/lib/testing/a-submission";
import { asOwner } from "../portal";

/** As many complete drafts of one firm as a drill needs, each of a project of its own: one is written, the others copied. */
export async function manyDrafts(
  firm: FirmActor,
  call: ACall,
  count: number,
  wish: DraftWish = {},
): Promise<readonly string[]> {
  const { applicationId } = await aDraft(firm, call, wish);
  const { rows } = await asOwner((owner) => owner.query<{ id: string }>(COPY, [applicationId, count]));
  return rows.map(({ id }) => id);
}

const COPY = `
  with copies as materialized (select gen_random_uuid() as id, n from generate_series(1, $2::int) n),
  sections as (
    insert into "application_section"
    select (jsonb_populate_record(s, jsonb_build_object('applicationId', c.id) || case
      when s."section" <> 'C' then '{}'
      else jsonb_build_object('content', jsonb_set(s."content", '{projectCode}',
        to_jsonb(left(s."content" ->> 'projectCode', -6) || lpad((700000 + c.n)::text, 6, '0')))) end)).*
    from "application_section" s, copies c where s."applicationId" = $1::uuid)
  insert into "application"
  select (jsonb_populate_record(a, jsonb_build_object('id', c.id))).* from "application" a, copies c where a."id" = $1::uuid
  returning "id"`;
