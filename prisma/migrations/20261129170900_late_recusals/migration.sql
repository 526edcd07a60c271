-- A conflict that comes to light after the seal: one person asks to take the sheet out of the count, another grants it, neither is its author.
-- Granting is the recusal: the conflict is written down and the sheet is void. Its receipt stays under the seal root.
create table "late_recusal" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "assignmentId" uuid not null,
  "sheetId" uuid not null,
  "kind" text not null,
  "state" "unlock_state" not null default 'asked',
  "reason" text not null,
  "askedById" uuid not null,
  "askedAt" timestamptz(6) not null,
  "decidedById" uuid,
  "decidedAt" timestamptz(6),
  "answer" text,
  constraint "late_recusal_pkey" primary key ("id"),
  constraint "late_recusal_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "late_recusal_assignmentId_fkey" foreign key ("assignmentId") references "assignment" ("id") on delete restrict on update cascade,
  constraint "late_recusal_sheetId_fkey" foreign key ("sheetId") references "sheet" ("id") on delete restrict on update cascade
);
create index "late_recusal_callId_idx" on "late_recusal" ("callId");
create index "late_recusal_assignmentId_idx" on "late_recusal" ("assignmentId");
create unique index "late_recusal_live_key" on "late_recusal" ("sheetId") where "state" in ('asked', 'granted');
alter table "late_recusal"
  add constraint "late_recusal_reason" check (btrim("reason") <> '' and btrim("kind") <> ''),
  add constraint "late_recusal_two_people" check ("decidedById" is null or "decidedById" <> "askedById"),
  add constraint "late_recusal_decided" check (
    ("state" = 'asked') = ("decidedById" is null) and ("decidedById" is null) = ("decidedAt" is null)),
  add constraint "late_recusal_refused" check ("state" <> 'refused' or btrim(coalesce("answer", '')) <> '');

-- How many sheets of an application count; for whoever may not read them.
create function sheets_that_count(application uuid) returns int language sql stable security definer set search_path = public as $$
  select count(*)::int from "sheet" s where s."applicationId" = application and s."state" = 'locked' and is_bureau()
$$;
revoke execute on function sheets_that_count(uuid) from public;
grant execute on function sheets_that_count(uuid) to jigai_application;

-- While the call is sealed and no list is before the approver. The row of the call is held, so that no list is put forward in the same instant.
-- A score without the least number of sheets is none, and after the seal nobody can score in the expert's place.
create function check_late_recusal() returns trigger language plpgsql security definer set search_path = public as $$
declare
  least int;
begin
  select (c."rubric" ->> 'minReviews')::int into least from "call" c where c."id" = new."callId" for update;
  if tg_op = 'INSERT' and new."state" <> 'asked' then
    raise exception 'a late recusal is asked for first' using errcode = 'check_violation', constraint = 'late_recusal_asked_first';
  end if;
  if tg_op = 'UPDATE' and (old."state" <> 'asked'
     or (to_jsonb(new) - array['state', 'decidedById', 'decidedAt', 'answer'])
     is distinct from (to_jsonb(old) - array['state', 'decidedById', 'decidedAt', 'answer'])) then
    raise exception 'a late recusal is kept as it was asked and answered' using errcode = 'restrict_violation';
  end if;
  if exists (select 1 from "assignment" a where a."id" = new."assignmentId" and a."expertId" in (new."askedById", new."decidedById")) then
    raise exception 'whoever wrote a sheet does not take it out of the count' using errcode = 'check_violation', constraint = 'late_recusal_not_the_author';
  end if;
  if new."state" = 'refused' then
    return new;
  end if;
  if not exists (select 1 from "call" c where c."id" = new."callId" and c."state" = 'sealed') then
    raise exception 'the call is not sealed, or a list is before the approver' using errcode = 'check_violation', constraint = 'late_recusal_while_sealed';
  end if;
  if not exists (select 1 from "sheet" s where s."id" = new."sheetId" and s."assignmentId" = new."assignmentId"
                 and s."callId" = new."callId" and s."state" = 'locked') then
    raise exception 'only a sheet that counts is taken out of the count' using errcode = 'check_violation', constraint = 'late_recusal_locked';
  end if;
  if (select count(*) from "sheet" s join "assignment" a on a."applicationId" = s."applicationId"
      where a."id" = new."assignmentId" and s."state" = 'locked') <= least then
    raise exception 'too few sheets would remain' using errcode = 'check_violation', constraint = 'late_recusal_leaves_enough';
  end if;
  return new;
end $$;
create trigger "late_recusal_checked" before insert or update on "late_recusal" for each row execute function check_late_recusal();
create trigger "late_recusal_not_deleted" before delete on "late_recusal" for each row execute function refuse_change();

create function recuse_late() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
    select a."applicationId", a."expertId", new."kind", 'officer', 'confirmed', new."reason", new."askedById", new."decidedAt"
    from "assignment" a where a."id" = new."assignmentId";
  return null;
end $$;
create trigger "late_recusal_granted" after update on "late_recusal" for each row
  when (old."state" = 'asked' and new."state" = 'granted') execute function recuse_late();

-- As before, but for this: after the seal a conflict recuses where two people have said so.
create or replace function recuse_conflicted_pair() returns trigger language plpgsql security definer set search_path = public as $$
declare
  held record;
begin
  if new."state" = 'cleared' then
    return null;
  end if;
  select s."id", s."callId", s."sheetLockedAt" into held from "assignment" s
   where s."expertId" = new."expertId" and s."applicationId" = new."applicationId" and s."state" in ('assigned', 'cleared') for update;
  if not found then
    return null;
  end if;
  if exists (select 1 from "call" c where c."id" = held."callId" and c."sealedAt" is not null)
     and not exists (select 1 from "late_recusal" r where r."assignmentId" = held."id" and r."state" = 'granted') then
    raise exception 'the scores of the call are sealed' using errcode = 'restrict_violation', constraint = 'conflict_after_seal';
  end if;
  update "sheet" set "state" = 'void' where "assignmentId" = held."id" and "state" = 'locked';
  update "assignment" set "state" = 'recused', "sheetLockedAt" = null,
    "declaredAt" = case when new."source" = 'self' then new."recordedAt" else "declaredAt" end where "id" = held."id";
  return null;
end $$;

-- As before, but for this: a granted late recusal voids a sheet of a sealed call. No score enters.
create or replace function refuse_late_or_undeclared_sheet() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and new."state" = 'void' and exists (
      select 1 from "late_recusal" r where r."sheetId" = new."id" and r."state" = 'granted') then
    return new; -- keep_locked_sheet sees to it that nothing else of the row changes
  end if;
  if exists (select 1 from "call" c where c."id" = new."callId" and c."sealedAt" is not null) then
    raise exception 'the call is sealed' using errcode = 'restrict_violation';
  end if;
  if not exists (select 1 from "assignment" s where s."id" = new."assignmentId" and s."state" = 'cleared'
                 and s."expertId" = new."expertId" and s."applicationId" = new."applicationId" and s."callId" = new."callId") then
    raise exception 'the expert has not declared, or is recused' using errcode = 'check_violation', constraint = 'sheet_declared';
  end if;
  return new;
end $$;

grant select, insert, update on "late_recusal" to jigai_application;
alter table "late_recusal" enable row level security;
create policy "late_recusal_read" on "late_recusal" for select to jigai_application using ((select is_bureau()));
create policy "late_recusal_ask" on "late_recusal" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "askedById" = (select actor_account()) and "state" = 'asked');
create policy "late_recusal_answer" on "late_recusal" for update to jigai_application using ((select actor_role()) = 'approver')
  with check ("decidedById" = (select actor_account()));
