-- A link with an end date, by which the accountant and the legal representative read what their firm applies for.

create type "reading_audience" as enum ('accountant', 'representative');

create table "reading_link" (
  "id" uuid not null default gen_random_uuid(),
  "firmId" uuid not null,
  "audience" "reading_audience" not null,
  "name" text not null,
  "tokenSha256" text not null,
  "createdById" uuid not null,
  "createdAt" timestamptz(6) not null,
  "expiresAt" timestamptz(6) not null,
  "endedAt" timestamptz(6),
  "lastReadAt" timestamptz(6),
  "reads" integer not null default 0,
  constraint "reading_link_pkey" primary key ("id"),
  constraint "reading_link_firmId_fkey" foreign key ("firmId") references "firm" ("id") on delete restrict on update cascade,
  constraint "reading_link_name" check (btrim("name") <> ''),
  constraint "reading_link_order" check ("expiresAt" > "createdAt")
);
create unique index "reading_link_token_key" on "reading_link" ("tokenSha256");
create index "reading_link_firmId_idx" on "reading_link" ("firmId");

-- A link is ended or it runs out; it is never made longer, and never opened again.
create function keep_reading_link() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['endedAt', 'lastReadAt', 'reads']) is distinct from (to_jsonb(old) - array['endedAt', 'lastReadAt', 'reads'])
     or (old."endedAt" is not null and new."endedAt" is distinct from old."endedAt") then
    raise exception 'a reading link is kept as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "reading_link_kept" before update on "reading_link" for each row execute function keep_reading_link();
create trigger "reading_link_not_deleted" before delete on "reading_link" for each row execute function refuse_change();

alter table "reading_link" enable row level security;
grant select, insert, update on "reading_link" to jigai_application;
create policy "reading_link_own" on "reading_link" for select to jigai_application using ((select actor_role()) = 'firm' and "firmId" = (select actor_firm()));
create policy "reading_link_make" on "reading_link" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "firmId" = (select actor_firm()) and "createdById" = (select actor_account()));
create policy "reading_link_end" on "reading_link" for update to jigai_application using ((select actor_role()) = 'firm' and "firmId" = (select actor_firm()));
create policy "reading_link_open" on "reading_link" for select to jigai_application using ((select system_name()) = 'reading-link');
create policy "reading_link_count" on "reading_link" for update to jigai_application using ((select system_name()) = 'reading-link');
create policy "firm_read_by_link" on "firm" for select to jigai_application using ((select system_name()) = 'reading-link');
