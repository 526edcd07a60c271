-- Printed for the seal: how a call is stamped, what was printed, and which scan is a copy of which print.

create type "stamping" as enum ('form', 'undertaking', 'none');
alter table "call" add column "stamping" "stamping" not null default 'undertaking';

-- Beside the trigger that keeps the rest of an open call, so that each setting brings its own lock.
create function keep_stamping() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and new."stamping" is distinct from old."stamping" then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_stamping_frozen" before update on "call" for each row execute function keep_stamping();

create table "form_print" (
  "id" uuid not null default gen_random_uuid(),
  "applicationId" uuid not null,
  "number" integer not null,
  "content" jsonb not null,
  "attachments" jsonb not null,
  "callSha256" text not null,
  "sha256" text not null,
  "printedAt" timestamptz(6) not null,
  "printedById" uuid not null,
  constraint "form_print_pkey" primary key ("id"),
  constraint "form_print_applicationId_fkey" foreign key ("applicationId") references "application" ("id") on delete restrict on update cascade,
  constraint "form_print_number" check ("number" >= 1),
  constraint "form_print_hashes" check ("sha256" ~ '^[0-9a-f]{64}$' and "callSha256" ~ '^[0-9a-f]{64}$'),
  constraint "form_print_shape" check (jsonb_typeof("content") = 'object' and jsonb_typeof("attachments") = 'array')
);
create unique index "form_print_application_number_key" on "form_print" ("applicationId", "number");
create unique index "form_print_application_sha256_key" on "form_print" ("applicationId", "sha256");

create table "stamped_copy" (
  "id" uuid not null default gen_random_uuid(),
  "evidenceId" uuid not null,
  "printId" uuid not null,
  "recordedAt" timestamptz(6) not null,
  "recordedById" uuid not null,
  constraint "stamped_copy_pkey" primary key ("id"),
  constraint "stamped_copy_evidenceId_fkey" foreign key ("evidenceId") references "evidence" ("id") on delete restrict on update cascade,
  constraint "stamped_copy_printId_fkey" foreign key ("printId") references "form_print" ("id") on delete restrict on update cascade
);
create index "stamped_copy_evidenceId_idx" on "stamped_copy" ("evidenceId");

create trigger "form_print_kept" before update or delete on "form_print" for each row execute function refuse_change();
create trigger "stamped_copy_kept" before update or delete on "stamped_copy" for each row execute function refuse_change();

grant select, insert on "form_print", "stamped_copy" to jigai_application;
alter table "form_print" enable row level security;
alter table "stamped_copy" enable row level security;

-- A print is a draft on paper: the firm's alone, like the sections it was made of.
create policy "form_print_own" on "form_print" for select to jigai_application using (
  (select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));
create policy "form_print_add" on "form_print" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "printedById" = (select actor_account())
  and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));
create policy "stamped_copy_own" on "stamped_copy" for select to jigai_application using (
  (select actor_role()) = 'firm' and exists (select 1 from "form_print" p where p."id" = "printId"));
-- A scan is a copy of a print of its own application, and nothing but the form with the seal is one.
create policy "stamped_copy_add" on "stamped_copy" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "recordedById" = (select actor_account())
  and exists (select 1 from "form_print" p join "evidence" e on e."applicationId" = p."applicationId"
    where p."id" = "printId" and e."id" = "evidenceId" and e."kind" = 'application-form'));
