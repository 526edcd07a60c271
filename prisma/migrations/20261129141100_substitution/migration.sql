-- Who moves up from the reserve after an award has fallen is a list of its own: put forward by one, signed along the chain,
-- published for a full window. It takes the place of the list that was published before.
ALTER TABLE "award_proposal" ADD COLUMN     "replacesId" UUID;
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "award_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "award_proposal" add constraint "award_proposal_superseded" check ("state" <> 'superseded' or "decidedById" is not null);
alter table "call_extension" add constraint "call_extension_not_superseded" check ("state" <> 'superseded');

create policy "application_reserve_runs" on "application" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" = 'reserve');

-- One list of a call waits, and one is published.
drop index "award_proposal_live_key";
create unique index "award_proposal_waiting_key" on "award_proposal" ("callId") where "state" = 'proposed';
create unique index "award_proposal_published_key" on "award_proposal" ("callId") where "state" = 'approved';

create function refuse_second_list() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."replacesId" is distinct from (
      select p."id" from "award_proposal" p where p."callId" = new."callId" and p."state" = 'approved') then
    raise exception 'a list after the published one says that it takes its place'
      using errcode = 'check_violation', constraint = 'award_proposal_replaces';
  end if;
  return new;
end $$;
create trigger "award_proposal_replaces" before insert on "award_proposal" for each row execute function refuse_second_list();

-- With the signature that publishes the new list, and by nothing else, the old one steps back.
create function step_back() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."state" = 'approved' and old."state" <> 'approved' and new."replacesId" is not null then
    update "award_proposal" set "state" = 'superseded' where "id" = new."replacesId" and "state" = 'approved';
    if not found then
      raise exception 'the list that this one replaces is not the published one'
        using errcode = 'check_violation', constraint = 'award_proposal_replaces';
    end if;
  end if;
  return new;
end $$;
create trigger "award_proposal_steps_back" before update on "award_proposal" for each row execute function step_back();

create or replace function keep_proposal() returns trigger language plpgsql as $$
begin
  if old."state" = 'approved' and new."state" = 'superseded' and pg_trigger_depth() > 1
     and (to_jsonb(new) - 'state') is not distinct from (to_jsonb(old) - 'state') then
    return new;
  end if;
  if old."state" <> 'proposed' or new."state" = 'superseded'
     or (to_jsonb(new) - array['state', 'decidedById', 'decidedAt', 'sentBackReason'])
     is distinct from (to_jsonb(old) - array['state', 'decidedById', 'decidedAt', 'sentBackReason']) then
    raise exception 'a proposal is kept as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
