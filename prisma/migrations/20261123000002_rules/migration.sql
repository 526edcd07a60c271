-- What must hold whatever the program says: checks, windows that may not overlap, rows that may not change,
-- the clock, and the chain of audit events.

-- ── people ────────────────────────────────────────────────────────────────
alter table "account"
  add constraint "account_email_lower" check ("email" = lower("email") and "email" <> ''),
  add constraint "account_firm_of_firm_role" check (("role" = 'firm') = ("firmId" is not null)),
  add constraint "account_unit_of_county_role" check (("role" = 'county') = ("unitCode" is not null));
alter table "firm" add constraint "firm_uscc_shape" check ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
alter table "session" add constraint "session_order" check ("expiresAt" > "createdAt");

-- ── calls ─────────────────────────────────────────────────────────────────
alter table "call"
  add constraint "call_window_order" check ("closesAt" > "opensAt"),
  add constraint "call_fund_positive" check ("budgetFen" > 0 and "awardFen" > 0 and "maxAwards" > 0),
  add constraint "call_publicity_days" check ("publicityDays" >= 1),
  add constraint "call_frozen_when_open" check ("state" = 'draft' or ("frozen" is not null and "sha256" is not null and "openedAt" is not null)),
  add constraint "call_sealed_with_root" check (("sealedAt" is null) = ("sealRoot" is null)),
  add constraint "call_windows_apart" exclude using gist (tstzrange("opensAt", "closesAt", '[]') with &&) where ("state" <> 'draft');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: its rows are kept as they were written', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- Opening freezes the call: afterwards only its course moves, never what firms were promised.
create function keep_open_call() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and (
    new."year", new."title", new."documentNo", new."opensAt", new."closesAt", new."policy", new."counting", new."rubric", new."attachments",
    new."contacts", new."budgetFen", new."maxAwards", new."awardFen", new."selectionMode", new."minScoreCenti", new."drawSeed",
    new."publicityDays", new."publicityUnit", new."noticeSha256", new."frozen", new."sha256", new."openedAt"
  ) is distinct from (
    old."year", old."title", old."documentNo", old."opensAt", old."closesAt", old."policy", old."counting", old."rubric", old."attachments",
    old."contacts", old."budgetFen", old."maxAwards", old."awardFen", old."selectionMode", old."minScoreCenti", old."drawSeed",
    old."publicityDays", old."publicityUnit", old."noticeSha256", old."frozen", old."sha256", old."openedAt"
  ) then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  if old."sealedAt" is not null and (new."sealedAt", new."sealRoot") is distinct from (old."sealedAt", old."sealRoot") then
    raise exception 'a seal is set once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_frozen" before update on "call" for each row execute function keep_open_call();

-- ── applications ──────────────────────────────────────────────────────────
create sequence "receipt_serial";

alter table "application"
  add constraint "application_submitted_facts" check ("state" = 'draft' or ("firstSubmittedAt" is not null and "unitCode" is not null)),
  add constraint "application_returned_by" check (("state" = 'returned') = ("returnedBy" is not null));
alter table "application_section" add constraint "application_section_object" check (jsonb_typeof("content") = 'object');
alter table "submission"
  add constraint "submission_number" check ("number" >= 1),
  add constraint "submission_hashes" check ("contentSha256" ~ '^[0-9a-f]{64}$' and "callSha256" ~ '^[0-9a-f]{64}$');
alter table "evidence"
  add constraint "evidence_hash" check ("sha256" ~ '^[0-9a-f]{64}$'),
  add constraint "evidence_size" check ("byteCount" between 1 and 20971520);

create trigger "submission_kept" before update or delete on "submission" for each row execute function refuse_change();
create trigger "verified_value_kept" before update or delete on "verified_value" for each row execute function refuse_change();
create trigger "screening_decision_kept" before update or delete on "screening_decision" for each row execute function refuse_change();
create trigger "ranking_run_kept" before update or delete on "ranking_run" for each row execute function refuse_change();
create trigger "award_kept" before update or delete on "award" for each row execute function refuse_change();
create trigger "notice_file_kept" before update or delete on "notice_file" for each row execute function refuse_change();
create trigger "evidence_kept" before delete on "evidence" for each row execute function refuse_change();

create function keep_evidence() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'removedAt') is distinct from (to_jsonb(old) - 'removedAt') then
    raise exception 'evidence is immutable' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "evidence_immutable" before update on "evidence" for each row execute function keep_evidence();

-- ── screening ─────────────────────────────────────────────────────────────
alter table "verified_value"
  add constraint "verified_value_one_kind" check (num_nonnulls("amountFen", "count", "flag") = 1),
  add constraint "verified_value_reason" check (btrim("reason") <> ''),
  add constraint "verified_value_page" check ("page" is null or ("page" >= 1 and "evidenceId" is not null));
alter table "ruling"
  add constraint "ruling_reason" check (btrim("reason") <> ''),
  add constraint "ruling_approver_differs" check ("approvedById" is null or "approvedById" <> "ruledById"),
  add constraint "ruling_one_answer" check ("approvedAt" is null or "approvalRefusedAt" is null),
  add constraint "ruling_answered_by" check (("approvedById" is null) = (coalesce("approvedAt", "approvalRefusedAt") is null)),
  add constraint "ruling_signed_with_document" check ("approvedAt" is null or btrim(coalesce("approvalDocumentNo", '')) <> ''),
  add constraint "ruling_refused_with_reason" check ("approvalRefusedAt" is null or btrim(coalesce("approvalReason", '')) <> '');
alter table "screening_decision"
  add constraint "screening_decision_opinion" check (btrim("opinion") <> ''),
  add constraint "screening_decision_stage" check (
    "verdict" = 'returned' or ("stage" = 'county') = ("verdict" in ('recommended', 'not_recommended'))),
  add constraint "screening_decision_corrections" check (
    jsonb_typeof("corrections") = 'array' and ("verdict" = 'returned') = (jsonb_array_length("corrections") > 0));

-- Only the approver's answer may be added to a ruling, once, and never by one who ruled or verified in the same application.
create function keep_ruling() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (to_jsonb(new) - array['approvedById', 'approvedAt', 'approvalDocumentNo', 'approvalRefusedAt', 'approvalReason'])
     is distinct from (to_jsonb(old) - array['approvedById', 'approvedAt', 'approvalDocumentNo', 'approvalRefusedAt', 'approvalReason'])
     or old."approvedAt" is not null or old."approvalRefusedAt" is not null or not old."isException" then
    raise exception 'a ruling is kept as it was made' using errcode = 'restrict_violation';
  end if;
  if exists (select 1 from "ruling" r where r."applicationId" = new."applicationId" and r."ruledById" = new."approvedById")
     or exists (select 1 from "verified_value" v where v."applicationId" = new."applicationId" and v."recordedById" = new."approvedById") then
    raise exception 'whoever ruled or verified in an application does not approve its exception'
      using errcode = 'check_violation', constraint = 'ruling_approver_apart';
  end if;
  return new;
end $$;
create trigger "ruling_kept" before update on "ruling" for each row execute function keep_ruling();
create trigger "ruling_not_deleted" before delete on "ruling" for each row execute function refuse_change();

-- ── panel ─────────────────────────────────────────────────────────────────
create unique index "sheet_one_live_key" on "sheet" ("assignmentId") where "state" in ('draft', 'locked');
alter table "sheet"
  add constraint "sheet_total_range" check ("totalCenti" between 0 and 10000),
  add constraint "sheet_locked_whole" check ("state" <> 'locked' or ("totalCenti" is not null and "primaryCenti" is not null
    and "lockedAt" is not null and "nonceHex" is not null and "commitSha256" is not null and "computed" is not null));

alter table "assignment"
  add constraint "assignment_ended_why" check (("state" = 'ended') = ("endedAt" is not null and "endedById" is not null and btrim("endReason") <> '')
    and num_nonnulls("endedAt", "endedById", "endReason") in (0, 3)),
  add constraint "assignment_declared" check ("state" <> 'cleared' or "declaredAt" is not null),
  add constraint "assignment_locked_stays" check ("sheetLockedAt" is null or "state" = 'cleared');

-- A pair with a conflict of interest, or with one employer, cannot be written down as an assignment; one that is found later can only be ended.
create function refuse_conflicted_pair() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and new."state" in ('recused', 'ended') then
    return new;
  end if;
  if exists (select 1 from "expert" e join "application" a on a."id" = new."applicationId"
             where e."accountId" = new."expertId" and e."employerUscc" is not null and upper(e."employerUscc") = upper(a."uscc")) then
    raise exception 'the expert works for the applicant' using errcode = 'check_violation', constraint = 'assignment_same_employer';
  end if;
  if exists (select 1 from "conflict" c
             where c."expertId" = new."expertId" and c."applicationId" = new."applicationId" and c."state" in ('suspected', 'confirmed')) then
    raise exception 'the expert has a conflict of interest with the applicant' using errcode = 'check_violation', constraint = 'assignment_conflict';
  end if;
  return new;
end $$;
create trigger "assignment_pair" before insert or update on "assignment" for each row execute function refuse_conflicted_pair();

create function keep_locked_sheet() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a sheet is never deleted' using errcode = 'restrict_violation';
  end if;
  if old."state" <> 'draft' and (old."state" <> 'locked' or new."state" not in ('superseded', 'void')
     or (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state')) then
    raise exception 'a locked sheet is final' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "sheet_locked" before update or delete on "sheet" for each row execute function keep_locked_sheet();

-- No score enters a call once it is sealed, and none for a pair whose expert has not declared.
create function refuse_late_or_undeclared_sheet() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from "call" c where c."id" = new."callId" and c."sealedAt" is not null) then
    raise exception 'the call is sealed' using errcode = 'restrict_violation';
  end if;
  if not exists (select 1 from "assignment" s where s."id" = new."assignmentId" and s."state" = 'cleared'
                 and s."expertId" = new."expertId" and s."applicationId" = new."applicationId" and s."callId" = new."callId") then
    raise exception 'the expert has not declared, or is recused' using errcode = 'check_violation', constraint = 'sheet_declared';
  end if;
  return new;
end $$;
create trigger "sheet_in_time" before insert or update on "sheet" for each row execute function refuse_late_or_undeclared_sheet();

-- ── award and notice ──────────────────────────────────────────────────────
create unique index "award_proposal_live_key" on "award_proposal" ("callId") where "state" in ('proposed', 'approved');
alter table "award_proposal"
  add constraint "award_proposal_two_people" check ("decidedById" is null or "decidedById" <> "proposedById"),
  add constraint "award_proposal_decided" check (("state" = 'proposed') = ("decidedById" is null) and ("decidedById" is null) = ("decidedAt" is null)),
  add constraint "award_proposal_meeting" check ("state" <> 'approved' or ("meetingName" is not null and "meetingOn" is not null and "minutesNo" is not null)),
  add constraint "award_proposal_reason" check ("state" <> 'sent_back' or btrim("sentBackReason") <> '');
alter table "award"
  add constraint "award_amount" check ("amountFen" >= 0 and (("outcome" = 'proposed') = ("amountFen" > 0)));
alter table "notice"
  add constraint "notice_window" check ("endsOn" >= "startsOn" and "days" >= 1);

create function keep_notice() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['confirmedAt', 'confirmedById']) is distinct from (to_jsonb(old) - array['confirmedAt', 'confirmedById'])
     or old."confirmedAt" is not null then
    raise exception 'what was published stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "notice_kept" before update on "notice" for each row execute function keep_notice();
create trigger "notice_not_deleted" before delete on "notice" for each row execute function refuse_change();

-- The sum of approved awards never exceeds the fund, nor their number the call's.
create function refuse_overspending() returns trigger language plpgsql security definer set search_path = public as $$
declare
  fund record;
begin
  if new."state" = 'approved' and old."state" <> 'approved' then
    select c."budgetFen", c."maxAwards", coalesce(sum(a."amountFen"), 0) as spent, count(*) filter (where a."outcome" = 'proposed') as awards
      into fund from "call" c left join "award" a on a."proposalId" = new."id" where c."id" = new."callId" group by c."id";
    if fund.spent > fund."budgetFen" or fund.awards > fund."maxAwards" then
      raise exception 'the awards exceed the fund' using errcode = 'check_violation', constraint = 'award_proposal_fund';
    end if;
  end if;
  return new;
end $$;
create trigger "award_proposal_fund" before update on "award_proposal" for each row execute function refuse_overspending();

-- A proposal is answered once; what was proposed stays as it was put forward, and nothing joins its list afterwards.
create function keep_proposal() returns trigger language plpgsql as $$
begin
  if old."state" <> 'proposed'
     or (to_jsonb(new) - array['state', 'decidedById', 'decidedAt', 'sentBackReason', 'meetingName', 'meetingOn', 'minutesNo'])
     is distinct from (to_jsonb(old) - array['state', 'decidedById', 'decidedAt', 'sentBackReason', 'meetingName', 'meetingOn', 'minutesNo']) then
    raise exception 'a proposal is kept as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "award_proposal_kept" before update on "award_proposal" for each row execute function keep_proposal();
create trigger "award_proposal_not_deleted" before delete on "award_proposal" for each row execute function refuse_change();

create function refuse_late_award() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from "award_proposal" p where p."id" = new."proposalId" and p."state" = 'proposed') then
    raise exception 'the proposal has been answered' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "award_in_time" before insert on "award" for each row execute function refuse_late_award();

-- ── the clock ─────────────────────────────────────────────────────────────
alter table "portal_clock"
  add constraint "portal_clock_one_row" check ("id" = 1),
  add constraint "portal_clock_instance" check ("instance" in ('production', 'demo', 'test')),
  add constraint "portal_clock_still_in_production" check ("instance" <> 'production' or "offsetMs" = 0);
insert into "portal_clock" ("id") values (1);

-- Every verdict about time asks this function: the start of the transaction, moved by the offset of a demo or test instance.
create function portal_now() returns timestamptz language sql stable parallel safe as $$
  select now() + (select "offsetMs" from "portal_clock") * interval '1 millisecond'
$$;

create function clock_set(instant timestamptz) returns timestamptz language plpgsql as $$
begin
  update "portal_clock" set "offsetMs" = (extract(epoch from instant - now()) * 1000)::bigint where "instance" <> 'production';
  if not found then
    raise exception 'the clock of a production instance cannot be moved' using errcode = 'restrict_violation';
  end if;
  return portal_now();
end $$;

create function clock_reset() returns timestamptz language sql as $$
  update "portal_clock" set "offsetMs" = 0;
  select portal_now();
$$;

-- ── audit ─────────────────────────────────────────────────────────────────
-- The lock is taken here and held to the end of the transaction: write the event last.
create function chain_audit_event() returns trigger language plpgsql security definer set search_path = public as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(360800, 1);
  select "seq", "hash" into last from "audit_event" order by "seq" desc limit 1;
  new."seq" := coalesce(last."seq", 0) + 1;
  new."prevHash" := coalesce(last."hash", repeat('0', 64));
  new."hash" := encode(sha256(convert_to(new."prevHash" || E'\n' || new."body", 'UTF8')), 'hex');
  return new;
end $$;
create trigger "audit_event_chain" before insert on "audit_event" for each row execute function chain_audit_event();
create trigger "audit_event_kept" before update or delete on "audit_event" for each row execute function refuse_change();
create trigger "audit_event_not_truncated" before truncate on "audit_event" for each statement execute function refuse_change();

-- Refusals are counted up, so that a person who knocks a thousand times leaves one row an hour.
create function record_refusal(actor uuid, actor_role text, address text, action text, reason text) returns void
language sql security definer set search_path = public as $$
  insert into "refusal" ("actorId", "actorRole", "address", "action", "reason", "hour", "firstAt", "lastAt")
  values (actor, actor_role, address, action, reason, date_trunc('hour', now(), 'UTC'), now(), now())
  on conflict on constraint "refusal_pkey" do update set "count" = "refusal"."count" + 1, "lastAt" = now();
$$;
