-- A member leaves: his work goes to another, his address or number is free again, and the county can help.

alter table "application" add column "keeperId" uuid;
update "application" set "keeperId" = "createdById";
comment on column "application"."keeperId" is 'the member who keeps it going; null while nobody does';

-- An address belongs to one account at a time; whoever has left a firm may come back, or join another.
drop index "account_email_key";
drop index "account_mobile_key";
create unique index "account_email_key" on "account" ("email") where not ("role" = 'firm' and "disabledAt" is not null);
create unique index "account_mobile_key" on "account" ("mobile") where not ("role" = 'firm' and "disabledAt" is not null);

-- The county knows the people of the firms of its unit, and invites for them.
create policy "account_read_by_county" on "account" for select to jigai_application using (
  (select actor_role()) = 'county' and "firmId" is not null
  and exists (select 1 from "firm" f where f."id" = "firmId" and f."unitCode" = (select actor_unit())));
create policy "invitation_of_county" on "invitation" for all to jigai_application
  using ((select actor_role()) = 'county' and exists (select 1 from "firm" f where f."id" = "firmId" and f."unitCode" = (select actor_unit())))
  with check ((select actor_role()) = 'county' and exists (select 1 from "firm" f where f."id" = "firmId" and f."unitCode" = (select actor_unit())));

-- Whose way in somebody else may open anew: a firm's people their county, staff the administrator, an administrator the operator.
create or replace function may_reopen(account uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from "account" a left join "firm" f on f."id" = a."firmId" where a."id" = account and (
    (actor_role() = 'admin' and a."role" not in ('firm', 'admin')) or (system_name() = 'operator' and a."role" = 'admin')
    or (actor_role() = 'county' and f."unitCode" = actor_unit())))
$$;

-- A password that somebody else gives is for one sign-in, and ends every session.
create or replace function give_password(account uuid, hash text) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not may_reopen(account) then
    return false;
  end if;
  update "account" a set "mustChangePassword" = true where a."id" = give_password.account;
  update "session" set "endedAt" = now() where "accountId" = give_password.account and "endedAt" is null;
  update "credential" set "passwordHash" = hash, "changedAt" = now() where "accountId" = give_password.account;
  return found;
end $$;

-- Removes a member in one go: another member of the firm does it, or the firm's county. Tells how many applications another keeps now;
-- null where the leaver is no member any more, or is not theirs to remove.
create function remove_member(leaver uuid, successor uuid, at timestamptz) returns int language plpgsql security definer set search_path = public as $$
declare
  firm uuid;
  moved int;
begin
  select a."firmId" into firm from "account" a join "firm" f on f."id" = a."firmId"
    where a."id" = leaver and a."disabledAt" is null and leaver <> actor_account()
      and ((actor_role() = 'firm' and f."id" = actor_firm()) or (actor_role() = 'county' and f."unitCode" = actor_unit()))
    for update of a;
  if firm is null or (successor is not null and not exists (
      select 1 from "account" s where s."id" = successor and s."firmId" = firm and s."disabledAt" is null and s."id" <> leaver for share)) then
    return null;
  end if;
  update "account" set "disabledAt" = at where "id" = leaver;
  update "session" set "endedAt" = now() where "accountId" = leaver and "endedAt" is null;
  update "invitation" set "withdrawnAt" = at where "firmId" = firm and "createdById" = leaver and "acceptedAt" is null and "withdrawnAt" is null;
  update "application" set "keeperId" = successor where "firmId" = firm and "keeperId" = leaver;
  get diagnostics moved = row_count;
  return moved;
end $$;

-- Whoever comes by an invitation takes up what nobody keeps.
create function take_up_work(member uuid) returns int language plpgsql security definer set search_path = public as $$
declare
  moved int;
begin
  if system_name() is distinct from 'registration' then
    return 0;
  end if;
  update "application" set "keeperId" = member
    where "keeperId" is null and "firmId" = (select a."firmId" from "account" a where a."id" = member);
  get diagnostics moved = row_count;
  return moved;
end $$;
revoke execute on function remove_member(uuid, uuid, timestamptz), take_up_work(uuid) from public;
grant execute on function remove_member(uuid, uuid, timestamptz), take_up_work(uuid) to jigai_application;
