-- A claim to a unified social credit code is unproven until the firm's county has seen the licence.

create type "claim_state" as enum ('unproven', 'refused', 'proven');
create type "claim_verdict" as enum ('proven', 'refused');

alter table "firm"
  add column "claimState" "claim_state" not null default 'unproven',
  add column "claimSince" timestamptz(6) not null default current_timestamp,
  add column "version" integer not null default 1;

create table "licence" (
  "id" uuid not null default gen_random_uuid(),
  "firmId" uuid not null,
  "fileName" text not null,
  "sha256" text not null,
  "byteCount" integer not null,
  "mediaType" text not null,
  "uploadedAt" timestamptz(6) not null,
  "uploadedById" uuid not null,
  constraint "licence_pkey" primary key ("id"),
  constraint "licence_firmId_fkey" foreign key ("firmId") references "firm" ("id") on delete restrict on update cascade,
  constraint "licence_hash" check ("sha256" ~ '^[0-9a-f]{64}$'),
  constraint "licence_size" check ("byteCount" between 1 and 20971520)
);
create index "licence_firmId_idx" on "licence" ("firmId");

create table "claim_decision" (
  "id" uuid not null default gen_random_uuid(),
  "firmId" uuid not null,
  "licenceId" uuid,
  "verdict" "claim_verdict" not null,
  "reason" text not null,
  "decidedById" uuid not null,
  "decidedAt" timestamptz(6) not null,
  constraint "claim_decision_pkey" primary key ("id"),
  constraint "claim_decision_firmId_fkey" foreign key ("firmId") references "firm" ("id") on delete restrict on update cascade,
  constraint "claim_decision_licenceId_fkey" foreign key ("licenceId") references "licence" ("id") on delete restrict on update cascade,
  constraint "claim_decision_licence_seen" check ("verdict" <> 'proven' or "licenceId" is not null),
  constraint "claim_decision_reason" check ("verdict" <> 'refused' or btrim("reason") <> '')
);
create index "claim_decision_firmId_idx" on "claim_decision" ("firmId");

-- However many claim a code, at most one is proven.
create unique index "firm_proven_uscc_key" on "firm" ("uscc") where "claimState" = 'proven';

create trigger "licence_kept" before update or delete on "licence" for each row execute function refuse_change();
create trigger "claim_decision_kept" before update or delete on "claim_decision" for each row execute function refuse_change();

-- The county decides about the claim and about nothing else of a firm; a firm may only ask again after a refusal.
create function keep_firm_claim() returns trigger language plpgsql as $$
begin
  if new."uscc" <> old."uscc" or (actor_role() = 'county' and
     (to_jsonb(new) - array['claimState', 'claimSince', 'version']) is distinct from (to_jsonb(old) - array['claimState', 'claimSince', 'version'])) then
    raise exception 'a claim is kept as it was made' using errcode = 'restrict_violation';
  end if;
  if new."claimState" <> old."claimState" and actor_role() is distinct from 'county'
     and not (actor_role() = 'firm' and old."claimState" = 'refused' and new."claimState" = 'unproven') then
    raise exception 'only the county decides about a claim' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "firm_claim_kept" before update on "firm" for each row execute function keep_firm_claim();

alter table "licence" enable row level security;
alter table "claim_decision" enable row level security;
grant select, insert on "licence", "claim_decision" to jigai_application;

create policy "firm_claim_decide" on "firm" for update to jigai_application using (
  (select actor_role()) = 'county' and "unitCode" = (select actor_unit()));

create policy "licence_read" on "licence" for select to jigai_application using (
  (select actor_role()) in ('firm', 'county', 'officer', 'approver', 'inspector') and exists (select 1 from "firm" f where f."id" = "firmId"));
create policy "licence_add" on "licence" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "firmId" = (select actor_firm()) and "uploadedById" = (select actor_account()));
create policy "claim_decision_read" on "claim_decision" for select to jigai_application using (
  (select actor_role()) in ('firm', 'county', 'officer', 'approver', 'inspector') and exists (select 1 from "firm" f where f."id" = "firmId"));
create policy "claim_decision_add" on "claim_decision" for insert to jigai_application with check (
  (select actor_role()) = 'county' and "decidedById" = (select actor_account())
  and exists (select 1 from "firm" f where f."id" = "firmId" and f."unitCode" = (select actor_unit())));

-- A county sees who else claims a code that a firm of its unit claims, wherever the other is registered; nobody else learns of it.
create function rival_claims() returns table ("firmId" uuid, "rivalName" text, "rivalUnitCode" text, "rivalState" "claim_state", "rivalCreatedAt" timestamptz)
language sql stable security definer set search_path = public as $$
  select mine."id", other."name", other."unitCode", other."claimState", other."createdAt"
  from "firm" mine join "firm" other on other."uscc" = mine."uscc" and other."id" <> mine."id"
  where actor_role() = 'county' and mine."unitCode" = actor_unit()
$$;

-- An application may go to another unit than the one its firm is registered with: that unit learns the one thing it needs.
create function firms_proven(firms uuid[]) returns setof uuid language sql stable security definer set search_path = public as $$
  select f."id" from "firm" f where f."id" = any (firms) and f."claimState" = 'proven'
    and actor_role() in ('county', 'officer', 'approver', 'inspector')
$$;
revoke execute on function rival_claims(), firms_proven(uuid[]) from public;
grant execute on function rival_claims(), firms_proven(uuid[]) to jigai_application;
