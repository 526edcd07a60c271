-- The site check: what two people or more found at the plant, with photos and a signed record; before or after scoring, as the call says.
create type "site_check_time" as enum ('before_scoring', 'after_scoring');
create type "site_check_state" as enum ('draft', 'concluded', 'signed', 'withdrawn');
create type "site_check_result" as enum ('passed', 'reduced', 'failed');

alter table "call"
  add column "siteCheckTime" "site_check_time" not null default 'after_scoring',
  add column "siteCheckRequired" boolean not null default false;

create table "site_check" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "applicationId" uuid not null,
  "submissionId" uuid not null,
  "state" "site_check_state" not null default 'draft',
  "version" integer not null default 1,
  "checkedOn" date,
  "people" jsonb not null default '[]',
  "firmPerson" text not null default '',
  "findings" text not null default '',
  "result" "site_check_result",
  "figures" jsonb not null default '[]',
  "beganById" uuid not null,
  "beganAt" timestamptz(6) not null,
  "concludedById" uuid,
  "concludedAt" timestamptz(6),
  "recordId" uuid,
  "signedById" uuid,
  "signedAt" timestamptz(6),
  "withdrawnReason" text,
  constraint "site_check_pkey" primary key ("id"),
  constraint "site_check_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "site_check_applicationId_fkey" foreign key ("applicationId") references "application" ("id") on delete restrict on update cascade,
  constraint "site_check_submissionId_fkey" foreign key ("submissionId") references "submission" ("id") on delete restrict on update cascade,
  constraint "site_check_recordId_fkey" foreign key ("recordId") references "evidence" ("id") on delete restrict on update cascade
);
create index "site_check_callId_idx" on "site_check" ("callId");
create index "site_check_applicationId_idx" on "site_check" ("applicationId");
create unique index "site_check_one_live_key" on "site_check" ("applicationId") where "state" <> 'withdrawn';

create table "site_photo" (
  "siteCheckId" uuid not null,
  "evidenceId" uuid not null,
  "caption" text not null default '',
  "addedAt" timestamptz(6) not null,
  constraint "site_photo_pkey" primary key ("siteCheckId", "evidenceId"),
  constraint "site_photo_siteCheckId_fkey" foreign key ("siteCheckId") references "site_check" ("id") on delete restrict on update cascade,
  constraint "site_photo_evidenceId_fkey" foreign key ("evidenceId") references "evidence" ("id") on delete restrict on update cascade
);

-- One name twice is one person.
create function distinct_people(people jsonb) returns bigint language sql immutable parallel safe as $$
  select count(distinct btrim(each ->> 'name')) from jsonb_array_elements(people) each where btrim(coalesce(each ->> 'name', '')) <> ''
$$;
alter table "site_check"
  add constraint "site_check_lists" check (jsonb_typeof("people") = 'array' and jsonb_typeof("figures") = 'array'),
  add constraint "site_check_two_people" check ("state" not in ('concluded', 'signed') or distinct_people("people") >= 2),
  add constraint "site_check_whole" check ("state" not in ('concluded', 'signed') or ("checkedOn" is not null and "result" is not null
    and btrim("findings") <> '' and btrim("firmPerson") <> '' and "concludedById" is not null and "concludedAt" is not null)),
  add constraint "site_check_reduced_figures" check ("state" not in ('concluded', 'signed')
    or ("result" = 'reduced') = (jsonb_array_length("figures") > 0)),
  add constraint "site_check_signed_record" check (("state" = 'signed') = (num_nonnulls("recordId", "signedById", "signedAt") = 3)
    and num_nonnulls("recordId", "signedById", "signedAt") in (0, 3)),
  add constraint "site_check_withdrawn_why" check (("state" = 'withdrawn') = (btrim(coalesce("withdrawnReason", '')) <> ''));

-- What was concluded stays as it was: it is signed, or withdrawn and done again. What is signed is final.
create function keep_site_check() returns trigger language plpgsql as $$
begin
  if old."state" in ('signed', 'withdrawn') or (old."state" = 'concluded' and (new."state" not in ('signed', 'withdrawn')
     or (to_jsonb(new) - array['state', 'version', 'recordId', 'signedById', 'signedAt', 'withdrawnReason'])
        is distinct from (to_jsonb(old) - array['state', 'version', 'recordId', 'signedById', 'signedAt', 'withdrawnReason']))) then
    raise exception 'a concluded site check is kept as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "site_check_kept" before update on "site_check" for each row execute function keep_site_check();
create trigger "site_check_not_deleted" before delete on "site_check" for each row execute function refuse_change();

create function keep_site_photos() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from "site_check" s where s."id" = coalesce(new."siteCheckId", old."siteCheckId") and s."state" = 'draft') then
    raise exception 'the photos of a concluded site check are kept' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and not exists (select 1 from "site_check" s join "evidence" e on e."applicationId" = s."applicationId"
      where s."id" = new."siteCheckId" and e."id" = new."evidenceId" and e."kind" = 'site-photo') then
    raise exception 'a photo belongs to the same application' using errcode = 'check_violation', constraint = 'site_photo_of_application';
  end if;
  return coalesce(new, old);
end $$;
create trigger "site_photo_kept" before insert or update or delete on "site_photo" for each row execute function keep_site_photos();

-- When and whether is promised with the rest of the call.
create function keep_site_check_rule() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and (new."siteCheckTime", new."siteCheckRequired") is distinct from (old."siteCheckTime", old."siteCheckRequired") then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_site_check_frozen" before update on "call" for each row execute function keep_site_check_rule();

-- Where the call requires it, nobody is put forward whose plant was not looked at, or failed.
create function refuse_unchecked_award() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new."outcome" = 'proposed' and exists (
      select 1 from "award_proposal" p join "call" c on c."id" = p."callId" where p."id" = new."proposalId" and c."siteCheckRequired")
     and not exists (select 1 from "site_check" s where s."applicationId" = new."applicationId" and s."state" = 'signed' and s."result" <> 'failed') then
    raise exception 'no signed site check supports this award' using errcode = 'check_violation', constraint = 'award_site_check';
  end if;
  return new;
end $$;
create trigger "award_site_check" before insert on "award" for each row execute function refuse_unchecked_award();

-- ── walls ─────────────────────────────────────────────────────────────────
grant select, insert, update on "site_check" to jigai_application;
grant select, insert, delete on "site_photo" to jigai_application;
alter table "site_check" enable row level security;
alter table "site_photo" enable row level security;
create policy "site_check_read" on "site_check" for select to jigai_application using (
  ((select is_bureau()) or (select actor_role()) = 'county') and exists (select 1 from "application" a where a."id" = "applicationId"));
create policy "site_check_add" on "site_check" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "beganById" = (select actor_account()) and "state" = 'draft'
  and exists (select 1 from "application" a where a."id" = "applicationId"));
create policy "site_check_change" on "site_check" for update to jigai_application using ((select actor_role()) = 'officer');
create policy "site_photo_read" on "site_photo" for select to jigai_application using (
  exists (select 1 from "site_check" s where s."id" = "siteCheckId"));
create policy "site_photo_add" on "site_photo" for insert to jigai_application with check ((select actor_role()) = 'officer');
create policy "site_photo_take_off" on "site_photo" for delete to jigai_application using ((select actor_role()) = 'officer');
