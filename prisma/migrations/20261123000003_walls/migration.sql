-- The second wall. lib/db/as-actor.ts sets who is asking, for one transaction; these policies keep a firm to its own rows,
-- a county to its reporting unit, an expert to what was assigned. Nothing set: no rows. The explicit `where` of each query stays.
-- The functions are STABLE: a VOLATILE one in a policy is run for every row (measured 180 times slower).

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'jigai_application') then
    create role jigai_application nologin;
  end if;
end $$;

create function actor_role() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.role', true), '') $$;
create function actor_account() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function actor_firm() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.firm', true), '')::uuid $$;
create function actor_unit() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.unit', true), '') $$;
create function system_name() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.system', true), '') $$;
create function is_bureau() returns boolean language sql stable parallel safe as $$ select actor_role() in ('officer', 'approver', 'inspector') $$;

grant usage on schema public to jigai_application;
grant usage on sequence "receipt_serial" to jigai_application;
grant select, insert, update on
  "account", "credential", "session", "firm", "invitation", "call", "library_entry", "calendar_year", "application", "application_section",
  "evidence", "ruling", "expert", "assignment", "conflict", "sheet", "award_proposal", "notice" to jigai_application;
grant select, insert on
  "library_import", "submission", "verified_value", "screening_decision", "ranking_run", "award", "notice_file", "audit_event" to jigai_application;
grant select on "refusal", "portal_clock" to jigai_application;
grant select, insert, update, delete on "rate_limit" to jigai_application;
revoke execute on function clock_set(timestamptz), clock_reset() from public;

alter table "account" enable row level security;
alter table "credential" enable row level security;
alter table "session" enable row level security;
alter table "firm" enable row level security;
alter table "invitation" enable row level security;
alter table "call" enable row level security;
alter table "library_import" enable row level security;
alter table "library_entry" enable row level security;
alter table "calendar_year" enable row level security;
alter table "application" enable row level security;
alter table "application_section" enable row level security;
alter table "submission" enable row level security;
alter table "evidence" enable row level security;
alter table "verified_value" enable row level security;
alter table "ruling" enable row level security;
alter table "screening_decision" enable row level security;
alter table "expert" enable row level security;
alter table "assignment" enable row level security;
alter table "conflict" enable row level security;
alter table "sheet" enable row level security;
alter table "ranking_run" enable row level security;
alter table "award_proposal" enable row level security;
alter table "award" enable row level security;
alter table "notice" enable row level security;
alter table "notice_file" enable row level security;
alter table "audit_event" enable row level security;
alter table "refusal" enable row level security;

-- ── people ────────────────────────────────────────────────────────────────
create policy "account_read" on "account" for select to jigai_application using (
  (select system_name()) in ('sign-in', 'registration', 'operator')
  or "id" = (select actor_account())
  or ("firmId" is not null and "firmId" = (select actor_firm()))
  or (select actor_role()) = 'admin'
  or ((select actor_role()) in ('county', 'officer', 'approver', 'inspector') and "role" <> 'firm'));
create policy "account_add" on "account" for insert to jigai_application with check (
  ((select system_name()) = 'registration' and "role" = 'firm')
  or ((select system_name()) = 'operator' and "role" = 'admin')
  or ((select actor_role()) = 'admin' and "role" not in ('firm', 'admin')));
create policy "account_change" on "account" for update to jigai_application using (
  "id" = (select actor_account()) or ((select actor_role()) = 'admin' and "role" <> 'admin')
  or ("firmId" is not null and "firmId" = (select actor_firm()))
  or (select system_name()) = 'sign-in');

create policy "credential_read" on "credential" for select to jigai_application using (
  (select system_name()) = 'sign-in' or "accountId" = (select actor_account()));
create policy "credential_add" on "credential" for insert to jigai_application with check (
  (select system_name()) in ('registration', 'operator') or (select actor_role()) = 'admin');
create policy "credential_change" on "credential" for update to jigai_application using (
  "accountId" = (select actor_account()) or (select actor_role()) = 'admin');

create policy "session_read" on "session" for select to jigai_application using (
  (select system_name()) = 'sign-in' or "accountId" = (select actor_account()) or (select actor_role()) = 'admin');
create policy "session_add" on "session" for insert to jigai_application with check ((select system_name()) = 'sign-in');
create policy "session_change" on "session" for update to jigai_application using (
  (select system_name()) = 'sign-in' or "accountId" = (select actor_account()) or (select actor_role()) = 'admin');

create policy "firm_read" on "firm" for select to jigai_application using (
  (select system_name()) in ('registration', 'sign-in') or "id" = (select actor_firm()) or (select is_bureau())
  or ((select actor_role()) = 'county' and "unitCode" = (select actor_unit())));
create policy "firm_add" on "firm" for insert to jigai_application with check ((select system_name()) = 'registration');
create policy "firm_change" on "firm" for update to jigai_application using ("id" = (select actor_firm()));

create policy "invitation_own" on "invitation" for all to jigai_application
  using ("firmId" = (select actor_firm()) or (select system_name()) = 'registration')
  with check ("firmId" = (select actor_firm()) or (select system_name()) = 'registration');

-- ── calls, library, calendars ─────────────────────────────────────────────
create policy "call_read" on "call" for select to jigai_application using (
  (coalesce((select actor_role()), (select system_name())) is not null and "state" <> 'draft') or (select is_bureau()));
create policy "call_add" on "call" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "call_change" on "call" for update to jigai_application using (
  (select actor_role()) in ('officer', 'approver') or (select system_name()) = 'clock');

create policy "library_import_read" on "library_import" for select to jigai_application using ((select is_bureau()));
create policy "library_import_add" on "library_import" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "library_entry_read" on "library_entry" for select to jigai_application using ((select is_bureau()) or (select actor_role()) = 'county');
create policy "library_entry_add" on "library_entry" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "library_entry_change" on "library_entry" for update to jigai_application using ((select actor_role()) = 'officer');

create policy "calendar_year_read" on "calendar_year" for select to jigai_application using (coalesce((select actor_role()), (select system_name())) is not null);
create policy "calendar_year_add" on "calendar_year" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "calendar_year_change" on "calendar_year" for update to jigai_application using ((select actor_role()) = 'officer');

-- ── applications ──────────────────────────────────────────────────────────
-- An assignment's policy must not look at applications, or the two would ask each other for ever.
create policy "assignment_read" on "assignment" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and "expertId" = (select actor_account())));
create policy "assignment_add" on "assignment" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "assignment_change" on "assignment" for update to jigai_application using (
  (select actor_role()) = 'officer' or ((select actor_role()) = 'expert' and "expertId" = (select actor_account())));

create policy "application_read" on "application" for select to jigai_application using (
  "firmId" = (select actor_firm())
  or ((select is_bureau()) and "firstSubmittedAt" is not null)
  or ((select actor_role()) = 'county' and "unitCode" = (select actor_unit()) and "firstSubmittedAt" is not null)
  or ((select actor_role()) = 'expert' and exists (
      select 1 from "assignment" s where s."applicationId" = "application"."id" and s."expertId" = (select actor_account()) and s."state" in ('assigned', 'cleared'))));
create policy "application_add" on "application" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "firmId" = (select actor_firm()));
create policy "application_change" on "application" for update to jigai_application using (
  "firmId" = (select actor_firm())
  or ((select actor_role()) in ('officer', 'approver') and "firstSubmittedAt" is not null)
  or ((select actor_role()) = 'county' and "unitCode" = (select actor_unit()) and "firstSubmittedAt" is not null));

-- A draft's words are the firm's alone.
create policy "application_section_own" on "application_section" for all to jigai_application
  using ((select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())))
  with check ((select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));

-- An expert opens the file only after declaring that no interest stands in the way.
create function expert_may_open(application uuid) returns boolean language sql stable as $$
  select actor_role() <> 'expert' or exists (
    select 1 from "assignment" s where s."applicationId" = application and s."expertId" = actor_account() and s."state" = 'cleared')
$$;

create policy "submission_read" on "submission" for select to jigai_application using (
  exists (select 1 from "application" a where a."id" = "applicationId") and expert_may_open("applicationId"));
create policy "submission_add" on "submission" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));

-- Of the firm's files others see those that a submission names: what joins a draft or a correction is the firm's own until then.
create policy "evidence_read" on "evidence" for select to jigai_application using (
  exists (select 1 from "application" a where a."id" = "applicationId") and expert_may_open("applicationId")
  and ((select actor_role()) = 'firm' or "uploadedRole" <> 'firm' or exists (
    select 1 from "submission" s where s."applicationId" = "evidence"."applicationId"
      and s."evidenceList" @> jsonb_build_array(jsonb_build_object('id', "evidence"."id")))));
create policy "evidence_add" on "evidence" for insert to jigai_application with check (
  (select actor_role()) in ('firm', 'county', 'officer') and exists (select 1 from "application" a where a."id" = "applicationId"));
create policy "evidence_change" on "evidence" for update to jigai_application using (
  "uploadedRole" = 'firm' and (select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));

-- ── screening ─────────────────────────────────────────────────────────────
create policy "verified_value_read" on "verified_value" for select to jigai_application using (
  exists (select 1 from "application" a where a."id" = "applicationId") and expert_may_open("applicationId"));
create policy "verified_value_add" on "verified_value" for insert to jigai_application with check (
  (select actor_role()) in ('county', 'officer') and "recordedById" = (select actor_account())
  and exists (select 1 from "application" a where a."id" = "applicationId"));

create policy "ruling_read" on "ruling" for select to jigai_application using (
  (select actor_role()) <> 'expert' and exists (select 1 from "application" a where a."id" = "applicationId"));
create policy "ruling_add" on "ruling" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "ruledById" = (select actor_account()) and "approvedById" is null
  and exists (select 1 from "application" a where a."id" = "applicationId"));
create policy "ruling_answer" on "ruling" for update to jigai_application using ((select actor_role()) = 'approver')
  with check ("approvedById" = (select actor_account()));

create policy "screening_decision_read" on "screening_decision" for select to jigai_application using (
  (select actor_role()) <> 'expert' and exists (select 1 from "application" a where a."id" = "applicationId"));
create policy "screening_decision_add" on "screening_decision" for insert to jigai_application with check (
  (((select actor_role()) = 'county' and "stage" = 'county') or ((select actor_role()) = 'officer' and "stage" = 'city'))
  and "decidedById" = (select actor_account()) and exists (select 1 from "application" a where a."id" = "applicationId"));

-- ── panel ─────────────────────────────────────────────────────────────────
create policy "expert_read" on "expert" for select to jigai_application using (
  (select is_bureau()) or (select actor_role()) = 'admin' or "accountId" = (select actor_account()));
create policy "expert_add" on "expert" for insert to jigai_application with check ((select actor_role()) in ('admin', 'officer'));
create policy "expert_change" on "expert" for update to jigai_application using ((select actor_role()) in ('admin', 'officer'));

create policy "conflict_read" on "conflict" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and "expertId" = (select actor_account())));
create policy "conflict_add" on "conflict" for insert to jigai_application with check (
  "recordedById" = (select actor_account())
  and ((select actor_role()) = 'officer' or ((select actor_role()) = 'expert' and "expertId" = (select actor_account()))));
create policy "conflict_change" on "conflict" for update to jigai_application using ((select actor_role()) = 'officer');

-- Nobody but its author reads a sheet before the call is sealed.
create policy "sheet_read" on "sheet" for select to jigai_application using (
  ((select actor_role()) = 'expert' and "expertId" = (select actor_account()))
  or ((select is_bureau()) and exists (select 1 from "call" c where c."id" = "callId" and c."sealedAt" is not null)));
create policy "sheet_add" on "sheet" for insert to jigai_application with check (
  (select actor_role()) = 'expert' and "expertId" = (select actor_account()));
create policy "sheet_change" on "sheet" for update to jigai_application using (
  (select actor_role()) = 'expert' and "expertId" = (select actor_account()));

-- Sealing needs every commit of the call but no score: this hands out the hashes alone.
create function locked_commits(call uuid) returns setof text language sql stable security definer set search_path = public as $$
  select s."commitSha256" from "sheet" s where s."callId" = call and s."state" = 'locked' and actor_role() = 'officer'
$$;

-- Where an application stands by new revenue and by new tax to investment among all that came under review: two places and
-- how many there are, for an expert who may see no other application. Verified figures count before claimed ones.
create function verified_fen(application uuid, wanted verified_figure) returns bigint language sql stable as $$
  select v."amountFen" from "verified_value" v where v."applicationId" = application and v."figure" = wanted
  order by v."recordedAt" desc, v."id" desc limit 1
$$;
create function return_standing(application uuid) returns table ("revenuePlace" int, "taxPlace" int, "among" int)
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
  )
  select (1 + count(*) filter (where o.revenue * m.investment > m.revenue * o.investment))::int,
    (1 + count(*) filter (where o.tax * m.investment > m.tax * o.investment))::int, count(*)::int
  from figures m cross join figures o where m."id" = application group by m."id"
$$;

-- ── ranking, award, notice ────────────────────────────────────────────────
create policy "ranking_run_read" on "ranking_run" for select to jigai_application using ((select is_bureau()));
create policy "ranking_run_add" on "ranking_run" for insert to jigai_application with check ((select actor_role()) = 'officer');

create policy "award_proposal_read" on "award_proposal" for select to jigai_application using ((select is_bureau()));
create policy "award_proposal_add" on "award_proposal" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "proposedById" = (select actor_account()) and "state" = 'proposed');
create policy "award_proposal_decide" on "award_proposal" for update to jigai_application using ((select actor_role()) = 'approver')
  with check ("decidedById" = (select actor_account()));

-- A list that was sent back is nobody's outcome.
create function is_approved(proposal uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from "award_proposal" p where p."id" = proposal and p."state" = 'approved')
$$;
create policy "award_read" on "award" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'firm' and is_approved("proposalId") and exists (
    select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())
      and a."state" in ('proposed', 'reserve', 'not_selected', 'confirmed', 'following_up', 'archived', 'revoked'))));
create policy "award_add" on "award" for insert to jigai_application with check ((select actor_role()) = 'officer');

create policy "notice_read" on "notice" for select to jigai_application using (coalesce((select actor_role()), (select system_name())) is not null);
create policy "notice_add" on "notice" for insert to jigai_application with check (
  (select actor_role()) = 'approver' and "publishedById" = (select actor_account()));
create policy "notice_confirm" on "notice" for update to jigai_application using ((select actor_role()) = 'officer')
  with check ("confirmedById" = (select actor_account()));
create policy "notice_file_read" on "notice_file" for select to jigai_application using (coalesce((select actor_role()), (select system_name())) is not null);
create policy "notice_file_add" on "notice_file" for insert to jigai_application with check ((select actor_role()) = 'approver');

-- ── audit ─────────────────────────────────────────────────────────────────
create policy "audit_event_add" on "audit_event" for insert to jigai_application with check (
  (select system_name()) is not null or ((select actor_role()) is not null and "actorId" = (select actor_account())));
create policy "audit_event_read" on "audit_event" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'admin' and "subjectType" = 'account'));
create policy "refusal_read" on "refusal" for select to jigai_application using ((select actor_role()) = 'inspector');

-- ── what may be asked without seeing the list ─────────────────────────────
-- The library never leaves the server: a firm or a visitor is matched against the few entries that share a key with what was typed.
create function library_candidates(years int[], code text, code_name text) returns table (
  "year" int, "entryNo" text, "codeKey" text, "usccKey" text, "nameKey" text
) language sql stable security definer set search_path = public as $$
  select e."year", e."entryNo", e."codeKey", e."usccKey", e."nameKey" from "library_entry" e
  where e."year" = any (years) and (e."codeKey" = code or e."nameKey" = code_name) limit 200
$$;
revoke execute on function is_approved(uuid), library_candidates(int[], text, text), locked_commits(uuid), return_standing(uuid), record_refusal(uuid, text, text, text, text) from public;
grant execute on function is_approved(uuid), library_candidates(int[], text, text), locked_commits(uuid), return_standing(uuid), record_refusal(uuid, text, text, text, text) to jigai_application;
