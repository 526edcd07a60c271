-- What experts and firms are told of sealed sheets: never a name, and nothing before the seal.

-- To the panel, from the seal until the list is decided: every locked total of the call under a code name, without the
-- applications that the reader must not meet. One expert bears one code name throughout, which the seal root makes.
create function sealed_panel(call uuid) returns table
  ("applicationId" uuid, "firmName" text, "projectName" text, "codeName" int, "totalCenti" int, "isOwn" boolean)
language sql stable security definer set search_path = public as $$
  with named as (
    select s."expertId", (row_number() over (order by sha256(convert_to(s."expertId"::text || c."sealRoot", 'UTF8'))))::int as "codeName"
    from "call" c join "sheet" s on s."callId" = c."id" and s."state" = 'locked'
    where c."id" = call and c."state" in ('sealed', 'deliberating') and actor_role() = 'expert' and is_on_panel(call)
    group by s."expertId", c."sealRoot"
  )
  select a."id", a."firmName", a."projectName", n."codeName", s."totalCenti", s."expertId" = actor_account()
  from "sheet" s join named n on n."expertId" = s."expertId" join "application" a on a."id" = s."applicationId"
  where s."callId" = call and s."state" = 'locked' and not pair_is_barred(actor_account(), a."id")
$$;

-- To a firm, once the list with its own application is approved: the mean of each criterion over the sheets that count, and what
-- the experts wrote as a whole. Neither who wrote it, nor which points go with which words: comments come in the order of their letters.
create function may_read_own_sheets(application uuid) returns boolean language sql stable security definer set search_path = public as $$
  select actor_role() = 'firm' and exists (
    select 1 from "application" a join "award" w on w."applicationId" = a."id"
    where a."id" = application and a."firmId" = actor_firm() and is_approved(w."proposalId"))
$$;
create function own_criterion_means(application uuid) returns table ("code" text, "sumCenti" int, "sheets" int)
language sql stable security definer set search_path = public as $$
  select item.key, sum((item.value ->> 'pointsCenti')::int)::int, count(*)::int
  from "sheet" s cross join lateral jsonb_each(s."scores") item
  where s."applicationId" = application and s."state" = 'locked' and may_read_own_sheets(application)
  group by item.key
$$;
create function own_sheet_comments(application uuid) returns setof text language sql stable security definer set search_path = public as $$
  select btrim(s."comment") from "sheet" s
  where s."applicationId" = application and s."state" = 'locked' and btrim(s."comment") <> '' and may_read_own_sheets(application)
  order by 1
$$;
