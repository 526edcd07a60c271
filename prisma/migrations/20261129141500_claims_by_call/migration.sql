-- What a claim shares with another application is told with that application's own call: its unit is named as that call names it.
drop function claims_elsewhere(uuid, int, text);
create function claims_elsewhere(application uuid, entry_year int, entry_no text) returns table (
  "kind" text, "value" text, "row" int, "otherId" uuid, "otherFirm" text, "otherUnit" text, "otherState" text,
  "otherProject" text, "otherReceipt" text, "otherYear" int, "otherRow" int, "otherCallId" uuid
) language sql stable security definer set search_path = public as $$
  with seen as (
    select a."id" from "application" a where a."id" = application and a."firstSubmittedAt" is not null
      and (is_bureau() or (actor_role() = 'county' and a."unitCode" = actor_unit()))
  ), shared as (
    select m."kind"::text as kind, m."value", m."row", o."applicationId" as other, o."row" as other_row
      from seen join "submission_mark" m on m."applicationId" = seen."id" and m."kind" in ('invoice', 'project_code')
      join "submission_mark" o on o."kind" = m."kind" and o."key" = m."key" and o."applicationId" <> seen."id"
    union
    select 'library_entry', e."entryNo", 0, o."applicationId", 0
      from seen join "library_entry" e on e."year" = entry_year and e."entryNo" = entry_no
      join "submission_mark" o on o."applicationId" <> seen."id" and (
        (o."kind" = 'project_code' and o."key" = mark_code(e."projectCode"))
        or (o."kind" = 'library_no' and o."key" = mark_code(e."entryNo"))
        or (o."kind" = 'firm_project' and o."key" = mark_code(e."uscc") || '|' || mark_name(e."projectName")))
  )
  select s.kind, s."value", s."row", a."id", a."firmName", a."unitCode", a."state"::text, a."projectName",
    (select t."receiptNo" from "submission" t where t."applicationId" = a."id" order by t."number" desc limit 1), c."year", s.other_row, c."id"
  from shared s join "application" a on a."id" = s.other join "call" c on c."id" = a."callId"
  order by s.kind, s."row", c."year" desc, a."id"
$$;
revoke execute on function claims_elsewhere(uuid, int, text) from public;
grant execute on function claims_elsewhere(uuid, int, text) to jigai_application;
