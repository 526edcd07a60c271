-- Lists that the programme takes from documents of others (reporting units, registration authorities, classes of industries, calendars
-- of holidays): whole versions with source and validity, never changed, and which of them a call uses.

create type "reference_kind" as enum ('units', 'authorities', 'industries', 'holidays');
create table "reference_version" (
  "id" uuid not null default gen_random_uuid(),
  "kind" "reference_kind" not null,
  "scope" text not null default '',
  "number" integer not null,
  "source" text not null,
  "documentNo" text not null,
  "validFrom" date,
  "validTo" date,
  "rows" jsonb not null,
  "sha256" text not null,
  "fileName" text,
  "fileSha256" text,
  "importedById" uuid,
  "importedAt" timestamptz(6) not null default current_timestamp,
  constraint "reference_version_pkey" primary key ("id"),
  constraint "reference_version_number" check ("number" >= 1),
  constraint "reference_version_words" check (btrim("source") <> '' and btrim("documentNo") <> ''),
  constraint "reference_version_validity" check ("validFrom" <= "validTo"),
  constraint "reference_version_scope" check (case when "kind" = 'holidays' then "scope" ~ '^20[0-9]{2}$' else "scope" = '' end),
  constraint "reference_version_rows" check (jsonb_typeof("rows") = 'array' and jsonb_array_length("rows") > 0),
  constraint "reference_version_sha256" check ("sha256" ~ '^[0-9a-f]{64}$'),
  constraint "reference_version_imported" check (num_nonnulls("fileName", "fileSha256") in (0, 2) and ("fileName" is null or "importedById" is not null))
);
create unique index "reference_version_kind_scope_number_key" on "reference_version" ("kind", "scope", "number");
create unique index "reference_version_id_kind_key" on "reference_version" ("id", "kind");
create trigger "reference_version_kept" before update or delete on "reference_version" for each row execute function refuse_change();

create table "call_reference" (
  "callId" uuid not null,
  "kind" "reference_kind" not null,
  "versionId" uuid not null,
  constraint "call_reference_pkey" primary key ("callId", "kind"),
  constraint "call_reference_named" check ("kind" <> 'holidays'),
  constraint "call_reference_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "call_reference_versionId_kind_fkey" foreign key ("versionId", "kind") references "reference_version" ("id", "kind") on delete restrict on update cascade
);
create index "call_reference_versionId_idx" on "call_reference" ("versionId");
create trigger "call_reference_kept" before update or delete on "call_reference" for each row execute function refuse_change();

-- A call takes its versions in the act that opens it, and cannot be opened without them.
create function freeze_with_draft() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from "call" c where c."id" = new."callId" and c."state" = 'draft') then
    raise exception 'an open call keeps its versions' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_reference_of_draft" before insert on "call_reference" for each row execute function freeze_with_draft();
create function open_with_references() returns trigger language plpgsql as $$
begin
  if old."state" = 'draft' and new."state" <> 'draft' and (select count(*) from "call_reference" r where r."callId" = new."id") < 3 then
    raise exception 'a call opens with its versions' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_opens_with_references" before update on "call" for each row execute function open_with_references();

grant select, insert on "reference_version", "call_reference" to jigai_application;
alter table "reference_version" enable row level security;
alter table "call_reference" enable row level security;

create policy "reference_version_read" on "reference_version" for select to jigai_application using (
  coalesce((select actor_role()), (select system_name())) is not null);
create policy "reference_version_add" on "reference_version" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "importedById" = (select actor_account()) and "fileSha256" is not null);
create policy "call_reference_read" on "call_reference" for select to jigai_application using (
  coalesce((select actor_role()), (select system_name())) is not null);
create policy "call_reference_add" on "call_reference" for insert to jigai_application with check ((select actor_role()) = 'officer');

-- The years that officers have imported so far become versions: the second where the programme brings a first of its own.
with years as (
  select y.*, (select string_agg('{"day":' || to_json(d.day)::text || ',"kind":"' || d.kind || '"}', ',' order by d.day) from (
      select jsonb_array_elements_text("offDays") as day, 'off' as kind
      union all select jsonb_array_elements_text("makeUpDays"), 'work') d) as days,
    case when y."year" between 2020 and 2026 then 2 else 1 end as number
  from "calendar_year" y
)
insert into "reference_version" ("kind", "scope", "number", "source", "documentNo", "rows", "sha256", "importedById", "importedAt")
select 'holidays', "year"::text, number, '国务院办公厅', "documentNo", ('[' || days || ']')::jsonb,
  encode(sha256(convert_to('{"documentNo":' || to_json("documentNo")::text || ',"kind":"holidays","number":' || number || ',"rows":[' || days
    || '],"scope":"' || "year" || '","source":"国务院办公厅","validFrom":null,"validTo":null}', 'UTF8')), 'hex'),
  "importedById", "importedAt"
from years where days is not null and "year" between 2000 and 2099;
drop table "calendar_year";
