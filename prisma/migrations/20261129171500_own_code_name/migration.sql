-- A firm is told which row of the published decision record is its own, once the notice is public and where the record shows rows. Its place
-- among the code names follows from the order of the ids, which it may not see.
create function own_code_place(application uuid) returns table ("place" int, "among" int)
language sql stable security definer set search_path = public as $$
  select (count(*) filter (where (p.value ->> 'id') collate "C" <= application::text collate "C"))::int, count(*)::int
  from "award" w join "award_proposal" q on q."id" = w."proposalId" join "call" c on c."id" = q."callId"
    join "ranking_run" r on r."id" = q."rankingRunId" cross join lateral jsonb_array_elements(r."input" -> 'projects') p
  where w."applicationId" = application and may_read_own_sheets(application) and is_approved(q."id") and c."recordLevel" <> 'hashes'
    and exists (select 1 from "notice" n join "notice_file" f on f."noticeId" = n."id" and f."format" = 'record' where n."callId" = c."id")
  group by q."id", q."number" having bool_or(p.value ->> 'id' = application::text)
  order by q."number" desc limit 1
$$;
revoke execute on function own_code_place(uuid) from public;
grant execute on function own_code_place(uuid) to jigai_application;
