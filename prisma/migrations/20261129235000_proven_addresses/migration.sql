-- An e-mail address opens its account only once a link in a letter has shown that it is the account's: until then no link to a new
-- password goes there, and nothing is attached to what does.

alter table "account" add column "emailProvenAt" timestamptz(6);
comment on column "account"."emailProvenAt" is 'by the real clock; null while nothing has shown that the address is this account''s';
-- Whoever has used the portal so far goes on as before.
update "account" set "emailProvenAt" = now() where "email" is not null;
alter table "account" add constraint "account_proves_an_address" check ("emailProvenAt" is null or "email" is not null);

create table "address_proof" (
  "tokenSha256" text not null,
  "accountId" uuid not null,
  "address" text not null,
  "createdAt" timestamptz(6) not null default current_timestamp,
  "expiresAt" timestamptz(6) not null,
  "usedAt" timestamptz(6),
  constraint "address_proof_pkey" primary key ("tokenSha256"),
  constraint "address_proof_accountId_fkey" foreign key ("accountId") references "account" ("id") on delete restrict on update cascade,
  constraint "address_proof_short" check ("expiresAt" > "createdAt" and "expiresAt" <= "createdAt" + interval '7 days')
);
create index "address_proof_accountId_idx" on "address_proof" ("accountId");

create function keep_used_proof() returns trigger language plpgsql as $$
begin
  if old."usedAt" is not null or new."accountId" <> old."accountId" or new."address" <> old."address" then
    raise exception 'a link proves one address once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "address_proof_once" before update on "address_proof" for each row execute function keep_used_proof();
create trigger "address_proof_not_deleted" before delete on "address_proof" for each row execute function refuse_change();

-- The account alone uses its link: whoever reads a letter that went astray cannot.
alter table "address_proof" enable row level security;
grant select, insert, update on "address_proof" to jigai_application;
create policy "address_proof_own" on "address_proof" for all to jigai_application
  using ("accountId" = (select actor_account())) with check ("accountId" = (select actor_account()));
create policy "address_proof_registration" on "address_proof" for insert to jigai_application
  with check ((select system_name()) = 'registration');

-- Whose an address is: a person's of the bureau as soon as it is written, for the bureau writes it; a firm's person's once he has proven it.
create function keep_address_proof() returns trigger language plpgsql security definer set search_path = public as $$
declare
  begins boolean := tg_op = 'INSERT';
begin
  if begins then
    new."emailProvenAt" := case when new."role" <> 'firm' and new."email" is not null then now() end;
  elsif new."email" is distinct from old."email" then
    begins := true;
    new."emailProvenAt" := null;
  elsif new."emailProvenAt" is not null and new."emailProvenAt" is distinct from old."emailProvenAt" and not exists (
      select 1 from "address_proof" p where p."accountId" = new."id" and p."address" = new."email" and p."usedAt" is not null) then
    raise exception 'an address is proven by the link of a letter' using errcode = 'restrict_violation';
  end if;
  if begins and new."role" = 'firm' and exists (
      select 1 from "account" a where a."email" = new."email" and a."id" <> new."id"
        and (a."role" <> 'firm' or (a."emailProvenAt" is not null and a."disabledAt" is null))) then
    raise exception 'duplicate key value violates unique constraint "account_email_key"' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger "account_address_proof" before insert or update of "email", "emailProvenAt" on "account"
  for each row execute function keep_address_proof();

-- A link that went to the address before this one is nobody's any more.
create function end_links_to_old_address() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update "password_link" set "usedAt" = now() where "accountId" = new."id" and "usedAt" is null;
  return null;
end $$;
create trigger "account_ends_links" after update of "email" on "account"
  for each row when (new."email" is distinct from old."email") execute function end_links_to_old_address();

-- Whoever typed an address that is not his keeps nobody else from it: not the bureau, which writes its own people's.
drop index "account_email_key";
create unique index "account_email_key" on "account" ("email")
  where "role" <> 'firm' or ("emailProvenAt" is not null and "disabledAt" is null);
create unique index "account_email_unproven_key" on "account" ("email")
  where "role" = 'firm' and "emailProvenAt" is null and "disabledAt" is null;
create index "account_email_idx" on "account" ("email");

-- The sender looks whether an address is proven before it attaches anything; a forgotten password, whose county can help.
create policy "account_read_mail" on "account" for select to jigai_application using ((select system_name()) = 'mail');
create policy "firm_read_forgotten" on "firm" for select to jigai_application using ((select system_name()) = 'forgotten-password');
