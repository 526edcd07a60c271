-- The whole basis of a proposal, frozen as one canonical JSON text with its root, and how much of it goes out with the notice.
create type "record_level" as enum ('hashes', 'totals', 'sheets');
alter table "call" add column "recordLevel" "record_level" not null default 'totals';

create table "decision_record" (
  "proposalId" uuid not null,
  "content" text not null,
  "root" text not null,
  "createdAt" timestamptz(6) not null,
  constraint "decision_record_pkey" primary key ("proposalId"),
  constraint "decision_record_proposalId_fkey" foreign key ("proposalId") references "award_proposal" ("id") on delete restrict on update cascade,
  constraint "decision_record_root" check ("root" ~ '^[0-9a-f]{64}$')
);
create trigger "decision_record_kept" before update or delete on "decision_record" for each row execute function refuse_change();

-- How much is public is promised with the rest of the call.
create function keep_record_level() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and new."recordLevel" is distinct from old."recordLevel" then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_record_level_frozen" before update on "call" for each row execute function keep_record_level();

-- No list is approved whose basis is not kept. One that waits since before there were records is sent back and proposed again.
create function refuse_unrecorded_approval() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."state" = 'approved' and old."state" <> 'approved'
     and not exists (select 1 from "decision_record" r where r."proposalId" = new."id") then
    raise exception 'the basis of this list is not kept' using errcode = 'check_violation', constraint = 'award_proposal_recorded';
  end if;
  return new;
end $$;
create trigger "award_proposal_recorded" before update on "award_proposal" for each row execute function refuse_unrecorded_approval();

grant select, insert on "decision_record" to jigai_application;
alter table "decision_record" enable row level security;
create policy "decision_record_read" on "decision_record" for select to jigai_application using ((select is_bureau()));
create policy "decision_record_add" on "decision_record" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and exists (
    select 1 from "award_proposal" p where p."id" = "proposalId" and p."proposedById" = (select actor_account()) and p."state" = 'proposed'));
