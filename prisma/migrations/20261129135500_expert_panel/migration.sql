-- Experts, conflicts and assignment: where an expert worked, what was found and what became of it, whom firms want kept away,
-- the signed form, who took whose place, and the plans that were drawn.
create type "assignment_source" as enum ('panel', 'plan', 'hand', 'replacement');
create type "expert_slot" as enum ('technical', 'finance', 'industry');
create type "recusal_kind" as enum ('person', 'institution');
create type "recusal_state" as enum ('asked', 'accepted', 'declined', 'withdrawn');

alter table "call" add column "sameDivisionBars" boolean not null default false;
alter table "expert"
  add column "formerEmployers" jsonb not null default '[]',
  add column "groupUsccs" text[] default array[]::text[],
  add column "slot" "expert_slot" not null default 'technical',
  add column "retiredOn" date,
  add column "isActive" boolean not null default true,
  add column "version" integer not null default 1;
alter table "assignment" add column "source" "assignment_source" not null default 'hand';
alter table "conflict"
  add column "evidence" jsonb not null default '[]',
  add column "steps" jsonb not null default '[]';

create table "conflict_form" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "applicationId" uuid not null,
  "expertId" uuid not null,
  "text" text not null,
  "signedAs" text not null,
  "signedAt" timestamptz(6) not null,
  "hasConflict" boolean not null,
  constraint "conflict_form_pkey" primary key ("id"),
  constraint "conflict_form_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "conflict_form_applicationId_fkey" foreign key ("applicationId") references "application" ("id") on delete restrict on update cascade,
  constraint "conflict_form_expertId_fkey" foreign key ("expertId") references "expert" ("accountId") on delete restrict on update cascade
);
create index "conflict_form_applicationId_expertId_idx" on "conflict_form" ("applicationId", "expertId");
create index "conflict_form_callId_idx" on "conflict_form" ("callId");

create table "recusal_request" (
  "id" uuid not null default gen_random_uuid(),
  "applicationId" uuid not null,
  "kind" "recusal_kind" not null,
  "place" integer not null,
  "name" text not null,
  "employerName" text not null default '',
  "uscc" text,
  "reason" text not null,
  "state" "recusal_state" not null default 'asked',
  "askedById" uuid not null,
  "askedAt" timestamptz(6) not null,
  "answer" text,
  "answeredById" uuid,
  "answeredAt" timestamptz(6),
  constraint "recusal_request_pkey" primary key ("id"),
  constraint "recusal_request_applicationId_fkey" foreign key ("applicationId") references "application" ("id") on delete restrict on update cascade
);
create index "recusal_request_applicationId_idx" on "recusal_request" ("applicationId");
-- Three persons and three institutions: there is no fourth place.
create unique index "recusal_request_place_key" on "recusal_request" ("applicationId", "kind", "place") where "state" <> 'withdrawn';

create table "replacement" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "applicationId" uuid not null,
  "fromExpertId" uuid not null,
  "toExpertId" uuid not null,
  "because" text not null,
  "reason" text not null,
  "replacedById" uuid not null,
  "replacedAt" timestamptz(6) not null,
  constraint "replacement_pkey" primary key ("id"),
  constraint "replacement_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "replacement_applicationId_fkey" foreign key ("applicationId") references "application" ("id") on delete restrict on update cascade,
  constraint "replacement_fromExpertId_fkey" foreign key ("fromExpertId") references "expert" ("accountId") on delete restrict on update cascade,
  constraint "replacement_toExpertId_fkey" foreign key ("toExpertId") references "expert" ("accountId") on delete restrict on update cascade
);
create index "replacement_callId_idx" on "replacement" ("callId");

create table "panel_plan" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "number" integer not null,
  "seed" text not null,
  "input" jsonb not null,
  "inputSha256" text not null,
  "result" jsonb not null,
  "isWhole" boolean not null,
  "objective" integer not null,
  "drawnById" uuid not null,
  "drawnAt" timestamptz(6) not null,
  "appliedById" uuid,
  "appliedAt" timestamptz(6),
  constraint "panel_plan_pkey" primary key ("id"),
  constraint "panel_plan_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade
);
create unique index "panel_plan_call_number_key" on "panel_plan" ("callId", "number");

-- ── rules ─────────────────────────────────────────────────────────────────
alter table "expert"
  add constraint "expert_former_employers" check (jsonb_typeof("formerEmployers") = 'array'),
  add constraint "expert_group" check ("groupUsccs" is not null);
alter table "conflict_form" add constraint "conflict_form_words" check (btrim("text") <> '' and btrim("signedAs") <> '');
create trigger "conflict_form_kept" before update or delete on "conflict_form" for each row execute function refuse_change();
alter table "replacement"
  add constraint "replacement_words" check (btrim("because") <> '' and btrim("reason") <> ''),
  add constraint "replacement_two_people" check ("fromExpertId" <> "toExpertId");
create trigger "replacement_kept" before update or delete on "replacement" for each row execute function refuse_change();

alter table "recusal_request"
  add constraint "recusal_request_place" check ("place" between 1 and 3),
  add constraint "recusal_request_words" check (btrim("name") <> '' and btrim("reason") <> '' and ("kind" = 'person' or "employerName" = '')),
  add constraint "recusal_request_answered" check (("state" in ('accepted', 'declined')) = (btrim(coalesce("answer", '')) <> '')
    and num_nonnulls("answer", "answeredById", "answeredAt") in (0, 3));
-- What the firm asked for stays as it was asked; the answer may be given again, what is withdrawn is over.
create function keep_recusal_request() returns trigger language plpgsql as $$
begin
  if old."state" = 'withdrawn'
     or (to_jsonb(new) - array['state', 'answer', 'answeredById', 'answeredAt']) is distinct from (to_jsonb(old) - array['state', 'answer', 'answeredById', 'answeredAt']) then
    raise exception 'what a firm asked for is kept as it was asked' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "recusal_request_kept" before update on "recusal_request" for each row execute function keep_recusal_request();
create trigger "recusal_request_not_deleted" before delete on "recusal_request" for each row execute function refuse_change();

alter table "panel_plan"
  add constraint "panel_plan_hash" check ("inputSha256" ~ '^[0-9a-f]{64}$' and "number" >= 1 and "seed" <> ''),
  add constraint "panel_plan_applied" check (num_nonnulls("appliedById", "appliedAt") in (0, 2)),
  -- Nothing is filled short: what lacks somewhere is never put into effect.
  add constraint "panel_plan_applied_whole" check ("appliedAt" is null or "isWhole");
create function keep_panel_plan() returns trigger language plpgsql as $$
begin
  if old."appliedAt" is not null
     or (to_jsonb(new) - array['appliedById', 'appliedAt']) is distinct from (to_jsonb(old) - array['appliedById', 'appliedAt']) then
    raise exception 'a drawn plan is kept as it was drawn' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "panel_plan_kept" before update on "panel_plan" for each row execute function keep_panel_plan();
create trigger "panel_plan_not_deleted" before delete on "panel_plan" for each row execute function refuse_change();

-- Whether an expert of the firm's division is barred is promised with the rest of the call.
create function keep_division_rule() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and new."sameDivisionBars" is distinct from old."sameDivisionBars" then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_division_frozen" before update on "call" for each row execute function keep_division_rule();

-- Every state of a conflict is kept with who and why: a change adds one step, and changes nothing that was said before.
create function conflict_step("state" conflict_state, reason text, by_id uuid, at timestamptz) returns jsonb language sql immutable as $$
  select jsonb_build_object('state', "state", 'reason', reason, 'byId', by_id, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
$$;
update "conflict" set "steps" = jsonb_build_array(conflict_step("state", "statement", "recordedById", "recordedAt"));
-- What was cleared and is said again is no second conflict: it opens the first one again.
create function keep_conflict() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    update "conflict" c set "state" = new."state", "statement" = new."statement", "evidence" = new."evidence",
      "steps" = c."steps" || conflict_step(new."state", new."statement", new."recordedById", new."recordedAt")
     where c."expertId" = new."expertId" and c."applicationId" = new."applicationId" and c."kind" = new."kind"
       and c."state" = 'cleared' and new."state" <> 'cleared';
    if found then
      return null;
    end if;
    new."steps" := jsonb_build_array(conflict_step(new."state", new."statement", new."recordedById", new."recordedAt"));
    return new;
  end if;
  if (to_jsonb(new) - array['state', 'statement', 'evidence', 'steps']) is distinct from (to_jsonb(old) - array['state', 'statement', 'evidence', 'steps'])
     or jsonb_array_length(new."steps") <> jsonb_array_length(old."steps") + 1 or new."steps" - (-1) <> old."steps"
     or new."steps" -> -1 ->> 'state' <> new."state"::text or btrim(coalesce(new."steps" -> -1 ->> 'reason', '')) = ''
     or coalesce(new."steps" -> -1 ->> 'byId', '') = '' then
    raise exception 'what was said of a conflict is kept, and a change says who and why' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "conflict_kept" before insert or update on "conflict" for each row execute function keep_conflict();
create trigger "conflict_not_deleted" before delete on "conflict" for each row execute function refuse_change();

-- A pair that must not be, by what is written down or by the employer's code.
create function pair_is_barred(expert uuid, application uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from "conflict" c
                 where c."expertId" = expert and c."applicationId" = application and c."state" in ('suspected', 'confirmed'))
    or exists (select 1 from "expert" e join "application" a on a."id" = application
               where e."accountId" = expert and e."employerUscc" is not null and upper(e."employerUscc") = upper(a."uscc"))
$$;

-- From the moment a conflict stands, suspected or confirmed, the expert is out: the file is shut, and a locked sheet is void.
create function recuse_conflicted_pair() returns trigger language plpgsql security definer set search_path = public as $$
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
  if exists (select 1 from "call" c where c."id" = held."callId" and c."sealedAt" is not null) then
    raise exception 'the scores of the call are sealed' using errcode = 'restrict_violation', constraint = 'conflict_after_seal';
  end if;
  update "sheet" set "state" = 'void' where "assignmentId" = held."id" and "state" = 'locked';
  update "assignment" set "state" = 'recused', "sheetLockedAt" = null,
    "declaredAt" = case when new."source" = 'self' then new."recordedAt" else "declaredAt" end where "id" = held."id";
  return null;
end $$;
create trigger "conflict_recuses" after insert or update on "conflict" for each row execute function recuse_conflicted_pair();

-- An unlock that was asked for a sheet which is void by now is nobody's to decide any more, and holds no seal up.
create or replace function refuse_seal_before_unlock() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old."sealedAt" is null and new."sealedAt" is not null and exists (
      select 1 from "sheet_unlock" u join "sheet" s on s."id" = u."sheetId"
       where u."callId" = new."id" and u."state" = 'asked' and s."state" = 'locked') then
    raise exception 'an unlock is undecided' using errcode = 'check_violation', constraint = 'call_sealed_without_unlock';
  end if;
  return new;
end $$;

-- Whoever is not active in the pool is not chosen anew; what he has begun he may end.
create function refuse_inactive_expert() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."state" = 'assigned' and (tg_op = 'INSERT' or old."state" <> 'assigned')
     and exists (select 1 from "expert" e where e."accountId" = new."expertId" and not e."isActive") then
    raise exception 'the expert is not active' using errcode = 'check_violation', constraint = 'assignment_active_expert';
  end if;
  return new;
end $$;
create trigger "assignment_active_expert" before insert or update on "assignment" for each row execute function refuse_inactive_expert();

-- An expert's place among all leaves out the applications that he must not meet: before anything is counted.
create or replace function return_standing(application uuid) returns table ("revenuePlace" int, "taxPlace" int, "among" int)
language sql stable security definer set search_path = public as $$
  with asked as (
    select a."callId", c."policy" ->> 'investmentBasis' as basis from "application" a join "call" c on c."id" = a."callId"
    where a."id" = application and (is_bureau() or (actor_role() = 'expert' and expert_may_open(application)))
  ), figures as (
    select a."id", coalesce(verified_fen(a."id", 'new_revenue'), s."newRevenueFen")::numeric as revenue,
      coalesce(verified_fen(a."id", 'new_tax'), s."newTaxFen")::numeric as tax,
      case asked.basis
        when 'incl-vat' then coalesce(verified_fen(a."id", 'investment_incl_vat'), s."investmentInclVatFen")
        else coalesce(verified_fen(a."id", 'investment_excl_vat'), s."investmentExclVatFen") end::numeric as investment
    from asked join "application" a on a."callId" = asked."callId"
    join lateral (select * from "submission" t where t."applicationId" = a."id" order by t."number" desc limit 1) s on true
    where a."state" in ('in_review', 'proposed', 'reserve', 'not_selected', 'confirmed', 'following_up', 'archived', 'revoked')
      and not (actor_role() = 'expert' and pair_is_barred(actor_account(), a."id"))
  )
  select (1 + count(*) filter (where o.revenue * m.investment > m.revenue * o.investment))::int,
    (1 + count(*) filter (where o.tax * m.investment > m.tax * o.investment))::int, count(*)::int
  from figures m cross join figures o where m."id" = application group by m."id"
$$;

-- ── walls ─────────────────────────────────────────────────────────────────
alter table "conflict_form" enable row level security;
alter table "recusal_request" enable row level security;
alter table "replacement" enable row level security;
alter table "panel_plan" enable row level security;
grant select, insert on "conflict_form", "replacement" to jigai_application;
grant select, insert, update on "recusal_request", "panel_plan" to jigai_application;

-- The pool is the officer's: he brings experts in, and no other account.
create policy "account_add_expert" on "account" for insert to jigai_application with check ((select actor_role()) = 'officer' and "role" = 'expert');
create policy "credential_add_expert" on "credential" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and exists (select 1 from "account" a where a."id" = "accountId" and a."role" = 'expert'));

-- An expert knows of what he is part of, and of no application that he must not meet: not as a row, not as a number.
drop policy "assignment_read" on "assignment";
create policy "assignment_read" on "assignment" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and "expertId" = (select actor_account()) and "state" in ('assigned', 'cleared')));
drop policy "sheet_read" on "sheet";
create policy "sheet_read" on "sheet" for select to jigai_application using (
  ((select actor_role()) = 'expert' and "expertId" = (select actor_account())
    and exists (select 1 from "assignment" s where s."id" = "assignmentId"))
  or ((select is_bureau()) and exists (select 1 from "call" c where c."id" = "callId" and c."sealedAt" is not null)));
-- What he declares he writes down and cannot read again: the conflicts that others found stand in the same table.
drop policy "conflict_read" on "conflict";
create policy "conflict_read" on "conflict" for select to jigai_application using ((select is_bureau()));
drop policy "conflict_add" on "conflict";
create policy "conflict_add" on "conflict" for insert to jigai_application with check (
  "recordedById" = (select actor_account())
  and ((select actor_role()) = 'officer'
    or ((select actor_role()) = 'expert' and "expertId" = (select actor_account()) and "source" = 'self' and "state" = 'confirmed'
      and exists (select 1 from "assignment" s where s."applicationId" = "conflict"."applicationId" and s."expertId" = (select actor_account())))));

create policy "conflict_form_read" on "conflict_form" for select to jigai_application using ((select is_bureau()));
create policy "conflict_form_sign" on "conflict_form" for insert to jigai_application with check (
  (select actor_role()) = 'expert' and "expertId" = (select actor_account())
  and exists (select 1 from "assignment" s where s."applicationId" = "conflict_form"."applicationId" and s."expertId" = (select actor_account())));

-- Before the review begins the firm says whom it does not want; afterwards it only reads what became of it.
create policy "recusal_request_read" on "recusal_request" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'firm'
    and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm()))));
create policy "recusal_request_ask" on "recusal_request" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "askedById" = (select actor_account()) and "state" = 'asked' and exists (
    select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())
      and a."state" in ('draft', 'submitted', 'returned', 'recommended', 'eligible')));
create policy "recusal_request_withdraw" on "recusal_request" for update to jigai_application
  using ((select actor_role()) = 'firm' and "state" = 'asked'
    and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())))
  with check ((select actor_role()) = 'firm' and "state" = 'withdrawn');
create policy "recusal_request_answer" on "recusal_request" for update to jigai_application
  using ((select actor_role()) = 'officer' and "state" <> 'withdrawn')
  with check ((select actor_role()) = 'officer' and "state" in ('accepted', 'declined') and "answeredById" = (select actor_account()));

create policy "replacement_read" on "replacement" for select to jigai_application using ((select is_bureau()));
create policy "replacement_add" on "replacement" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "replacedById" = (select actor_account()));

create policy "panel_plan_read" on "panel_plan" for select to jigai_application using ((select is_bureau()));
create policy "panel_plan_draw" on "panel_plan" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "drawnById" = (select actor_account()) and "appliedAt" is null);
create policy "panel_plan_apply" on "panel_plan" for update to jigai_application using ((select actor_role()) = 'officer')
  with check ((select actor_role()) = 'officer' and "appliedById" = (select actor_account()));
