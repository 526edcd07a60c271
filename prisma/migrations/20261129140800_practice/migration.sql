-- CreateTable
CREATE TABLE "practice_round" (
    "callId" UUID NOT NULL,
    "laidOutById" UUID NOT NULL,
    "laidOutAt" TIMESTAMPTZ(6) NOT NULL,
    "shownAt" TIMESTAMPTZ(6),

    CONSTRAINT "practice_round_pkey" PRIMARY KEY ("callId")
);

-- CreateTable
CREATE TABLE "practice_case" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "practice_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_sheet" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "caseId" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "scores" JSONB NOT NULL DEFAULT '{}',
    "comment" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(6) NOT NULL,
    "handedInAt" TIMESTAMPTZ(6),

    CONSTRAINT "practice_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "practice_case_number_key" ON "practice_case"("callId", "number");

-- CreateIndex
CREATE INDEX "practice_sheet_expertId_idx" ON "practice_sheet"("expertId");

-- CreateIndex
CREATE UNIQUE INDEX "practice_sheet_case_expert_key" ON "practice_sheet"("caseId", "expertId");

-- AddForeignKey
ALTER TABLE "practice_round" ADD CONSTRAINT "practice_round_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_case" ADD CONSTRAINT "practice_case_callId_fkey" FOREIGN KEY ("callId") REFERENCES "practice_round"("callId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_sheet" ADD CONSTRAINT "practice_sheet_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "practice_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_sheet" ADD CONSTRAINT "practice_sheet_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "expert"("accountId") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "practice_case"
  add constraint "practice_case_two" check ("number" in (1, 2)),
  add constraint "practice_case_words" check (btrim("title") <> '' and btrim("text") <> '');

-- Practice comes before the files: none is laid out once somebody may have opened one, and no case changes once it is being scored.
create function keep_practice_round() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a practice is not taken back' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and exists (select 1 from "assignment" a where a."callId" = new."callId" and a."state" = 'cleared') then
    raise exception 'files are open already' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (old."shownAt" is not null or (to_jsonb(new) - 'shownAt') is distinct from (to_jsonb(old) - 'shownAt')) then
    raise exception 'a practice is shown once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "practice_round_kept" before insert or update or delete on "practice_round" for each row execute function keep_practice_round();

create function keep_practice_case() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a practice is not taken back' using errcode = 'restrict_violation';
  end if;
  if exists (select 1 from "practice_sheet" s join "practice_case" c on c."id" = s."caseId" where c."callId" = new."callId") then
    raise exception 'the cases are being scored' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "practice_case_kept" before insert or update or delete on "practice_case" for each row execute function keep_practice_case();

create function keep_practice_sheet() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old."handedInAt" is not null) then
    raise exception 'what was handed in of a practice stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "practice_sheet_kept" before update or delete on "practice_sheet" for each row execute function keep_practice_sheet();

-- ── who learns what ───────────────────────────────────────────────────────
create function is_on_panel(call uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from "assignment" a where a."callId" = call and a."expertId" = actor_account() and a."state" in ('assigned', 'cleared'))
$$;
create function has_practised(call uuid, expert uuid) returns boolean language sql stable security definer set search_path = public as $$
  select not exists (select 1 from "practice_case" c where c."callId" = call and not exists (
    select 1 from "practice_sheet" s where s."caseId" = c."id" and s."expertId" = expert and s."handedInAt" is not null))
$$;

-- As before, and after the practice of the call, where there is one.
create or replace function expert_may_open(application uuid) returns boolean language sql stable as $$
  select actor_role() <> 'expert' or exists (
    select 1 from "assignment" s where s."applicationId" = application and s."expertId" = actor_account() and s."state" = 'cleared'
      and has_practised(s."callId", s."expertId"))
$$;

-- For the officer: who of the panel has handed in. No point of anybody's.
create function practised_experts(call uuid) returns setof uuid language sql stable security definer set search_path = public as $$
  select distinct a."expertId" from "assignment" a
  where a."callId" = call and a."state" in ('assigned', 'cleared') and is_bureau() and has_practised(call, a."expertId")
$$;

-- For the officer: whether a case may still change.
create function practice_begun(call uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from "practice_sheet" s join "practice_case" c on c."id" = s."caseId" where c."callId" = call and is_bureau())
$$;

-- Shown as soon as the whole panel has handed in; answers whom to tell, nobody while somebody is still at it.
create function show_practice(call uuid, at timestamptz) returns setof uuid language plpgsql security definer set search_path = public as $$
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
  return query select distinct a."expertId" from "assignment" a where a."callId" = call and a."state" in ('assigned', 'cleared');
end $$;

-- How far the panel's points lie apart, without a name, a number of people or a single sheet, once it is shown; to an expert after
-- his own are in. Of fewer than three sheets nothing is told: each of two would know the other's.
create function practice_spread(call uuid) returns table ("number" int, "code" text, "low" int, "middle" int, "high" int)
language sql stable security definer set search_path = public as $$
  select c."number", item.key, min((item.value ->> 'pointsCenti')::int),
    (percentile_disc(0.5) within group (order by (item.value ->> 'pointsCenti')::int))::int, max((item.value ->> 'pointsCenti')::int)
  from "practice_round" r join "practice_case" c on c."callId" = r."callId"
    join "practice_sheet" s on s."caseId" = c."id" and s."handedInAt" is not null
    cross join lateral jsonb_each(s."scores") item
  where r."callId" = call and r."shownAt" is not null and (is_bureau() or (is_on_panel(call) and has_practised(call, actor_account())))
  group by c."number", item.key having count(*) >= 3
$$;

grant select, insert on "practice_round" to jigai_application;
grant select, insert, update on "practice_case", "practice_sheet" to jigai_application;
alter table "practice_round" enable row level security;
alter table "practice_case" enable row level security;
alter table "practice_sheet" enable row level security;
create policy "practice_round_read" on "practice_round" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and is_on_panel("callId")));
create policy "practice_round_add" on "practice_round" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "laidOutById" = (select actor_account()) and "shownAt" is null);
create policy "practice_case_read" on "practice_case" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and is_on_panel("callId")));
create policy "practice_case_add" on "practice_case" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "practice_case_change" on "practice_case" for update to jigai_application using ((select actor_role()) = 'officer');
-- Its author's alone, for ever: nobody judges anybody by his practice.
create policy "practice_sheet_own" on "practice_sheet" for all to jigai_application
  using ((select actor_role()) = 'expert' and "expertId" = (select actor_account()))
  with check ((select actor_role()) = 'expert' and "expertId" = (select actor_account())
    and exists (select 1 from "practice_case" c where c."id" = "caseId"));
