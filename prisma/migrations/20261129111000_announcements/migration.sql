-- What the bureau tells everybody about a call.

create type "urgency" as enum ('normal', 'important', 'urgent');
create table "announcement" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "urgency" "urgency" not null,
  "title" text not null,
  "text" text not null,
  "publishedAt" timestamptz(6) not null,
  "publishedById" uuid not null,
  "withdrawnAt" timestamptz(6),
  "withdrawnById" uuid,
  "withdrawReason" text,
  constraint "announcement_pkey" primary key ("id"),
  constraint "announcement_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "announcement_words" check (btrim("title") <> '' and btrim("text") <> ''),
  constraint "announcement_withdrawn_why" check (
    num_nonnulls("withdrawnAt", "withdrawnById", "withdrawReason") in (0, 3) and coalesce(btrim("withdrawReason"), 'x') <> '')
);
create index "announcement_callId_idx" on "announcement" ("callId");

-- It may only be withdrawn, once.
create function keep_announcement() returns trigger language plpgsql as $$
begin
  if old."withdrawnAt" is not null
     or (to_jsonb(new) - array['withdrawnAt', 'withdrawnById', 'withdrawReason'])
     is distinct from (to_jsonb(old) - array['withdrawnAt', 'withdrawnById', 'withdrawReason']) then
    raise exception 'an announcement is kept as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "announcement_kept" before update on "announcement" for each row execute function keep_announcement();
create trigger "announcement_not_deleted" before delete on "announcement" for each row execute function refuse_change();

grant select, insert, update on "announcement" to jigai_application;
alter table "announcement" enable row level security;

create policy "announcement_read" on "announcement" for select to jigai_application using (
  ("withdrawnAt" is null and coalesce((select actor_role()), (select system_name())) is not null) or (select is_bureau()));
create policy "announcement_add" on "announcement" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "publishedById" = (select actor_account()) and "withdrawnAt" is null
  and exists (select 1 from "call" c where c."id" = "callId" and c."state" <> 'draft'));
create policy "announcement_withdraw" on "announcement" for update to jigai_application using ((select actor_role()) = 'officer')
  with check ("withdrawnById" = (select actor_account()));
