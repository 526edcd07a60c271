-- The spread of a practice is what it was when it was shown. Computed anew with every sheet that came in later, it told what the one
-- who had been waited for had scored. (A time would not do for telling early from late: the programme's clock can be moved.)
create table "practice_spread" (
  "callId" uuid not null,
  "number" integer not null,
  "code" text not null,
  "low" integer not null,
  "middle" integer not null,
  "high" integer not null,
  constraint "practice_spread_pkey" primary key ("callId", "number", "code"),
  constraint "practice_spread_callId_fkey" foreign key ("callId") references "practice_round" ("callId") on delete restrict on update cascade,
  constraint "practice_spread_order" check ("low" <= "middle" and "middle" <= "high")
);
create trigger "practice_spread_kept" before update or delete on "practice_spread" for each row execute function refuse_change();

insert into "practice_spread" select r."callId", s.* from "practice_round" r cross join lateral (
  select c."number", item.key, min((item.value ->> 'pointsCenti')::int),
    (percentile_disc(0.5) within group (order by (item.value ->> 'pointsCenti')::int))::int, max((item.value ->> 'pointsCenti')::int)
  from "practice_case" c join "practice_sheet" p on p."caseId" = c."id" and p."handedInAt" is not null
    cross join lateral jsonb_each(p."scores") item
  where c."callId" = r."callId" group by c."number", item.key having count(*) >= 3) s
where r."shownAt" is not null;

drop function practice_spread(uuid);

-- As before; and what is shown is written down, without a name, a number of people or a single sheet. Of fewer than three sheets nothing
-- is: each of two would know the other's.
create or replace function show_practice(call uuid, at timestamptz) returns setof uuid language plpgsql security definer set search_path = public as $$
begin
  perform 1 from "practice_round" r where r."callId" = call for update;
  if exists (select 1 from "practice_round" r where r."callId" = call and r."shownAt" is not null) then
    return;
  end if;
  if not (actor_role() = 'officer' or is_on_panel(call)) then
    return;
  end if;
  if actor_role() = 'expert' and exists (select 1 from "assignment" a
      where a."callId" = call and a."state" in ('assigned', 'cleared') and not has_practised(call, a."expertId")) then
    return;
  end if;
  update "practice_round" set "shownAt" = at where "callId" = call;
  insert into "practice_spread"
    select call, c."number", item.key, min((item.value ->> 'pointsCenti')::int),
      (percentile_disc(0.5) within group (order by (item.value ->> 'pointsCenti')::int))::int, max((item.value ->> 'pointsCenti')::int)
    from "practice_case" c join "practice_sheet" s on s."caseId" = c."id" and s."handedInAt" is not null
      cross join lateral jsonb_each(s."scores") item
    where c."callId" = call group by c."number", item.key having count(*) >= 3;
  return query select distinct a."expertId" from "assignment" a where a."callId" = call and a."state" in ('assigned', 'cleared');
end $$;

-- Written by show_practice alone; read by the bureau, and by an expert once his own points are in.
alter table "practice_spread" enable row level security;
grant select on "practice_spread" to jigai_application;
create policy "practice_spread_read" on "practice_spread" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and is_on_panel("callId") and has_practised("callId", (select actor_account()))));
