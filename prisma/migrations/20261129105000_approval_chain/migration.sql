-- The chain of approvals: a table of each call (who, in which order), frozen with it, and the signatures under a proposal.
create type "approval_record" as enum ('none', 'party_group', 'government');

create table "approval_step" (
  "callId" uuid not null,
  "place" integer not null,
  "role" "role" not null,
  "office" text not null,
  "accountId" uuid,
  "record" "approval_record" not null default 'none',
  constraint "approval_step_pkey" primary key ("callId", "place"),
  constraint "approval_step_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "approval_step_place" check ("place" >= 1),
  constraint "approval_step_role" check ("role" = case when "place" = 1 then 'officer'::"role" else 'approver'::"role" end),
  constraint "approval_step_proposer_records_nothing" check ("place" > 1 or ("record" = 'none' and "accountId" is null)),
  constraint "approval_step_office" check (btrim("office") <> '')
);
create table "approval_file" (
  "id" uuid not null default gen_random_uuid(),
  "proposalId" uuid not null,
  "fileName" text not null,
  "sha256" text not null,
  "byteCount" integer not null,
  "mediaType" text not null,
  "uploadedById" uuid not null,
  "uploadedAt" timestamptz(6) not null,
  constraint "approval_file_pkey" primary key ("id"),
  constraint "approval_file_proposalId_fkey" foreign key ("proposalId") references "award_proposal" ("id") on delete restrict on update cascade,
  constraint "approval_file_hash" check ("sha256" ~ '^[0-9a-f]{64}$'),
  constraint "approval_file_size" check ("byteCount" between 1 and 20971520)
);
create index "approval_file_proposalId_idx" on "approval_file" ("proposalId");
create table "approval" (
  "proposalId" uuid not null,
  "place" integer not null,
  "accountId" uuid not null,
  "signedAt" timestamptz(6) not null,
  "record" "approval_record" not null default 'none',
  "opinion" text not null default '',
  "meetingName" text,
  "decidedOn" date,
  "documentNo" text,
  "fileId" uuid,
  constraint "approval_pkey" primary key ("proposalId", "place"),
  constraint "approval_proposalId_fkey" foreign key ("proposalId") references "award_proposal" ("id") on delete restrict on update cascade,
  constraint "approval_fileId_fkey" foreign key ("fileId") references "approval_file" ("id") on delete restrict on update cascade,
  constraint "approval_meeting_named" check (("record" = 'party_group') = (btrim(coalesce("meetingName", '')) <> '')),
  constraint "approval_document_named" check (("record" <> 'none') = ("decidedOn" is not null and btrim(coalesce("documentNo", '')) <> '')),
  constraint "approval_nothing_beside" check ("record" <> 'none' or num_nonnulls("meetingName", "decidedOn", "documentNo", "fileId") = 0)
);
-- Nobody signs one list twice: so a chain of two steps is two people.
create unique index "approval_proposal_account_key" on "approval" ("proposalId", "accountId");

-- Calls that are there already were decided by one who proposes and one who records the Party-group meeting.
insert into "approval_step" ("callId", "place", "role", "office", "record")
  select c."id", s.* from "call" c cross join (values
    (1, 'officer'::"role", '市工信局投资科', 'none'::"approval_record"),
    (2, 'approver'::"role", '市工信局党组', 'party_group'::"approval_record")) s;
insert into "approval" ("proposalId", "place", "accountId", "signedAt", "opinion")
  select "id", 1, "proposedById", "proposedAt", "opinion" from "award_proposal";
insert into "approval" ("proposalId", "place", "accountId", "signedAt", "record", "meetingName", "decidedOn", "documentNo")
  select "id", 2, "decidedById", "decidedAt", 'party_group', "meetingName", "meetingOn", "minutesNo" from "award_proposal" where "state" = 'approved';
alter table "award_proposal" drop constraint "award_proposal_meeting";
alter table "award_proposal" drop column "meetingName", drop column "meetingOn", drop column "minutesNo";

-- ── a call opens with a whole chain, and keeps it ─────────────────────────
create function refuse_short_chain() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."state" <> 'draft' and (tg_op = 'INSERT' or old."state" = 'draft') then
    if (select count(*) < 2 or max("place") <> count(*) from "approval_step" s where s."callId" = new."id") then
      raise exception 'the awards of a call are decided by two people at least'
        using errcode = 'check_violation', constraint = 'call_two_people';
    end if;
    if not exists (select 1 from "approval_step" s where s."callId" = new."id" and s."record" = 'party_group') then
      raise exception 'no step records the Party-group meeting' using errcode = 'check_violation', constraint = 'call_party_group';
    end if;
  end if;
  if tg_op = 'UPDATE' and new."state" = 'confirmed' and old."state" <> 'confirmed' and exists (
      select 1 from "award_proposal" p join "approval_step" s on s."callId" = p."callId"
      where p."callId" = new."id" and p."state" = 'approved'
        and not exists (select 1 from "approval" a where a."proposalId" = p."id" and a."place" = s."place")) then
    raise exception 'a signature of the chain is missing' using errcode = 'check_violation', constraint = 'call_chain_whole';
  end if;
  return new;
end $$;
create trigger "call_chain" before insert or update of "state" on "call" for each row execute function refuse_short_chain();

create function keep_chain() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from "call" c where c."id" = coalesce(new."callId", old."callId") and c."state" <> 'draft') then
    raise exception 'the chain of an open call is frozen' using errcode = 'restrict_violation';
  end if;
  if tg_op <> 'DELETE' and new."accountId" is not null
     and not exists (select 1 from "account" a where a."id" = new."accountId" and a."role" = 'approver') then
    raise exception 'a step names somebody who approves' using errcode = 'check_violation', constraint = 'approval_step_person';
  end if;
  return coalesce(new, old);
end $$;
create trigger "approval_step_kept" before insert or update or delete on "approval_step" for each row execute function keep_chain();

-- ── a signature is the next one, by whom the chain names, with what its step records ──
create function refuse_wrong_signature() returns trigger language plpgsql security definer set search_path = public as $$
declare
  step record;
begin
  select s.*, p."proposedById", p."state" as proposal, c."state" as call,
      (select count(*) from "approval" a where a."proposalId" = p."id") as signed
    into step from "award_proposal" p join "call" c on c."id" = p."callId"
    left join "approval_step" s on s."callId" = p."callId" and s."place" = new."place" where p."id" = new."proposalId" for update of p;
  if step."place" is null or step.signed <> new."place" - 1 then
    raise exception 'this is not the next step of the chain' using errcode = 'check_violation', constraint = 'approval_in_order';
  end if;
  if (new."place" = 1) <> (new."accountId" = step."proposedById") or step."record" <> new."record" then
    raise exception 'this step is signed by another, or records something else' using errcode = 'check_violation', constraint = 'approval_of_the_step';
  end if;
  if new."place" > 1 and not exists (select 1 from "account" a where a."id" = new."accountId" and a."role" = step."role") then
    raise exception 'this step is signed in another role' using errcode = 'check_violation', constraint = 'approval_role';
  end if;
  if step."accountId" is not null and step."accountId" <> new."accountId"
     and exists (select 1 from "account" a where a."id" = step."accountId" and a."disabledAt" is null) then
    raise exception 'this step is signed by the person it names' using errcode = 'check_violation', constraint = 'approval_by_the_named';
  end if;
  if new."record" <> 'none' and not exists (select 1 from "approval_file" f where f."id" = new."fileId" and f."proposalId" = new."proposalId") then
    raise exception 'the document itself is missing' using errcode = 'check_violation', constraint = 'approval_with_file';
  end if;
  if (new."record" = 'government') <> (step.proposal = 'approved') then
    raise exception 'a list is signed while it waits, the government''s document comes after it is published'
      using errcode = 'check_violation', constraint = 'approval_in_time';
  end if;
  return new;
end $$;
create trigger "approval_in_order" before insert on "approval" for each row execute function refuse_wrong_signature();
create trigger "approval_kept" before update or delete on "approval" for each row execute function refuse_change();
create trigger "approval_file_kept" before update or delete on "approval_file" for each row execute function refuse_change();

-- Approved is a list under which every signature stands that comes before its publication.
create function refuse_unsigned_approval() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."state" = 'approved' and old."state" <> 'approved' and exists (
      select 1 from "approval_step" s where s."callId" = new."callId" and s."record" <> 'government'
        and not exists (select 1 from "approval" a where a."proposalId" = new."id" and a."place" = s."place")) then
    raise exception 'a signature of the chain is missing' using errcode = 'check_violation', constraint = 'award_proposal_chain';
  end if;
  return new;
end $$;
create trigger "award_proposal_chain" before update on "award_proposal" for each row execute function refuse_unsigned_approval();

-- ── walls ─────────────────────────────────────────────────────────────────
grant select, insert, delete on "approval_step" to jigai_application;
grant select, insert on "approval", "approval_file" to jigai_application;
alter table "approval_step" enable row level security;
alter table "approval" enable row level security;
alter table "approval_file" enable row level security;

create policy "approval_step_read" on "approval_step" for select to jigai_application using (
  exists (select 1 from "call" c where c."id" = "callId"));
create policy "approval_step_add" on "approval_step" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "approval_step_take_off" on "approval_step" for delete to jigai_application using ((select actor_role()) = 'officer');

create policy "approval_read" on "approval" for select to jigai_application using ((select is_bureau()));
create policy "approval_add" on "approval" for insert to jigai_application with check (
  (select actor_role()) in ('officer', 'approver') and "accountId" = (select actor_account()));
create policy "approval_file_read" on "approval_file" for select to jigai_application using ((select is_bureau()));
create policy "approval_file_add" on "approval_file" for insert to jigai_application with check (
  (select actor_role()) = 'approver' and "uploadedById" = (select actor_account()));
